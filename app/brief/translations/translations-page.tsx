/** Translates a Brief with its PDF, and publishes it in all its languages. */
import { useDeferredValue, useMemo } from 'react';

import { publishStatus } from '~/publishing/publish-status';
import type { TranslatedTexts } from '~/translations/contract';
import { DocumentTranslationsPage } from '~/translations/editor/document-page';
import { PreviewCard } from '~/translations/editor/preview-card';
import type { DocumentTranslations } from '~/translations/page-data';
import { StatusBadge } from '~/ui/status-badge';

import type { FoundBrief } from '../drafts.server';
import type { FilesData } from '../editor/files/file-details';
import { BriefPdf } from '../editor/preview/brief-preview';
import { TranslatedPdfCard } from './translated-pdf-card';
import { translatedBrief } from './translated-brief';

const CONSENT = {
  badge: 'Consent',
  help: 'Readers see the original until you update this, because it’s what they agree to.',
};

interface TranslationsPageProps extends DocumentTranslations {
  brief: FoundBrief;
  /** Of the open language. */
  files: FilesData | null;
  /** Whether readers get the Brief in the open language. */
  isLive: boolean;
}

export function TranslationsPage({ brief, files, isLive, ...translations }: TranslationsPageProps) {
  const { id, handle, revision, document } = brief;
  return (
    <DocumentTranslationsPage
      {...translations}
      noun="Brief"
      title={document.title}
      status={<StatusBadge status={publishStatus(brief)} />}
      editor={`/app/brief/${id}`}
      handle={handle}
      revision={revision}
      exact={CONSENT}
      preview={(translated, { locale }) =>
        files && <PreviewCard>{() => <Preview {...{ brief, files, translated, locale }} />}</PreviewCard>
      }
    >
      {(language, { isDirty }) => files && <TranslatedPdfCard briefId={id} {...{ language, files, isLive, isDirty }} />}
    </DocumentTranslationsPage>
  );
}

interface PreviewProps {
  brief: FoundBrief;
  files: FilesData;
  translated: TranslatedTexts;
  locale: string;
}

function Preview({ brief: { id, document }, files, translated, locale }: PreviewProps) {
  // Typing doesn't wait for the preview.
  const texts = useDeferredValue(translated);
  const shown = useMemo(() => translatedBrief(document, texts), [document, texts]);
  return <BriefPdf briefId={id} brief={shown} files={files} locale={locale} />;
}
