/** Translates a routine, and publishes it in all its languages. */
import { useDeferredValue } from 'react';

import { knownLanguage } from '~/messages/language';
import { publishStatus } from '~/publishing/publish-status';
import type { TranslatedTexts } from '~/translations/contract';
import { DocumentTranslationsPage } from '~/translations/editor/document-page';
import { PreviewCard } from '~/translations/editor/preview-card';
import type { DocumentTranslations } from '~/translations/page-data';
import { StatusBadge } from '~/ui/status-badge';

import { PreviewFrame } from '../preview/preview-frame';
import type { Draft } from '../schema';

const SAFETY = {
  badge: 'Safety',
  help: 'Readers see the original until you update this, because it’s about safety.',
};

interface TranslationsPageProps extends DocumentTranslations {
  routine: {
    id: string;
    handle: string;
    revision: number;
    document: Draft;
    isArchived: boolean;
    liveRevision: number | null;
    hasUnpublishedTexts: boolean;
  };
}

export function TranslationsPage({ routine, ...translations }: TranslationsPageProps) {
  const { id, handle, revision, document, isArchived, liveRevision, hasUnpublishedTexts } = routine;
  const own = publishStatus({ revision, publishedRevision: liveRevision, isArchived });
  return (
    <DocumentTranslationsPage
      {...translations}
      noun="routine"
      title={document.title}
      status={<StatusBadge status={own === 'published' && hasUnpublishedTexts ? 'changed' : own} />}
      editor={`/app/routines/${id}`}
      handle={handle}
      revision={revision}
      exact={SAFETY}
      preview={(translated, { locale }) => (
        <PreviewCard>{() => <Preview {...{ document, translated, locale }} />}</PreviewCard>
      )}
    />
  );
}

interface PreviewProps {
  document: Draft;
  translated: TranslatedTexts;
  locale: string;
}

function Preview({ document, translated, locale }: PreviewProps) {
  const texts = useDeferredValue(translated);
  return (
    <PreviewFrame
      draft={document}
      stepId={null}
      locale={knownLanguage(locale) ?? 'en'}
      translations={{ [locale]: texts }}
    />
  );
}
