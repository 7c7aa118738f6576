import { BlockStack, Layout } from '@shopify/polaris';
import { memo } from 'react';

import { ArticlesCard } from '~/articles/articles-card';
import type { TranslatableText, Translations } from '~/translations/contract';
import { TranslationsCard } from '~/translations/editor/translations-card';
import { VersionsCard } from '~/versions/versions-card';

import { MarkerCard } from '../list/marker-card';

interface EditorFooterProps {
  id: string;
  /** Number of the version that readers see; null if the routine isn't live. */
  liveVersion: number | null;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; revision: number; publishedAt: string }[];
  /** What's saved, by locale. */
  translations: Translations;
  texts: readonly TranslatableText[];
  handle: string;
  articlesPath: string;
  onArticlesChange: () => void;
}

/** What isn't part of the draft: articles, versions, translations, and the marker. */
export const EditorFooter = memo(function EditorFooter(props: EditorFooterProps) {
  const { id, liveVersion, versions, texts, translations, handle, articlesPath, onArticlesChange } = props;
  return (
    <Layout>
      <Layout.Section variant="oneHalf">
        <ArticlesCard
          content="routine"
          path={articlesPath}
          isLive={liveVersion !== null}
          version={liveVersion}
          onChange={onArticlesChange}
        />
      </Layout.Section>
      <Layout.Section variant="oneHalf">
        <BlockStack gap="400">
          <VersionsCard editor={`/app/routines/${id}`} noun="routine" {...{ liveVersion, versions }} />
          <TranslationsCard noun="routine" path={`/app/routines/${id}/translations`} {...{ texts, translations }} />
          <MarkerCard handle={handle} />
        </BlockStack>
      </Layout.Section>
    </Layout>
  );
});
