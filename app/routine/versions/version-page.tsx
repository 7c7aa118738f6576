/** One version of a routine as readers saw it. */
import { Card } from '@shopify/polaris';

import { VersionPage } from '~/versions/version-page';

import { PreviewFrame } from '../preview/preview-frame';
import type { Draft } from '../schema';
import type { Translations } from '~/translations/contract';

interface RoutineVersionPageProps {
  id: string;
  number: number;
  isLive: boolean;
  /** ISO 8601. */
  publishedAt: string;
  document: Draft;
  translations: Translations;
}

export function RoutineVersionPage({ id, document, translations, ...version }: RoutineVersionPageProps) {
  return (
    <VersionPage editor={`/app/routines/${id}`} title={document.title} {...version}>
      <Card>
        <PreviewFrame draft={document} stepId={null} locale="en" translations={translations} />
      </Card>
    </VersionPage>
  );
}
