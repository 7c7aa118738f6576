/** Which articles show this routine. Loaded separately, so that the page doesn't wait for Shopify. */
import { useFetcher } from '@remix-run/react';
import { Banner, BlockStack, Card, Checkbox, InlineStack, Link, Spinner, Text } from '@shopify/polaris';
import { useEffect } from 'react';

import type { ArticlesResult, Assignment, AssignableArticle } from './intents';

interface ArticlesCardProps {
  /** The routine's ID. */
  id: string;
  /** Number of the latest published version, or null if there's none. */
  published: number | null;
}

export function ArticlesCard({ id, published }: ArticlesCardProps) {
  const path = `/app/routines/${id}/articles`;
  const { load, data: listed, state } = useFetcher<ArticlesResult>();
  const assigning = useFetcher<ArticlesResult>();
  useEffect(() => load(path), [load, path, published]);

  const failure = [assigning.data, listed].find((result) => result?.ok === false);
  const articles = listed?.ok ? listed.articles : [];
  const set = (assignment: Assignment) =>
    assigning.submit(assignment, { method: 'POST', action: path, encType: 'application/json' });

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Articles
        </Text>
        {published === null && (
          <Text as="p" tone="subdued">
            Publish the routine, then choose the articles that show it.
          </Text>
        )}
        {failure && !failure.ok && state === 'idle' && (
          <Banner tone="warning" action={{ content: 'Try again', onAction: () => load(path) }}>
            {failure.message}
          </Banner>
        )}
        {!listed && <Spinner size="small" accessibilityLabel="Loading articles" />}
        {listed?.ok && articles.length === 0 && (
          <Text as="p" tone="subdued">
            You don’t have any articles yet. To create one, go to Content, then Blog posts, in your Shopify admin.
          </Text>
        )}
        {articles.map((article) => (
          <ArticleChoice
            key={article.id}
            article={article}
            disabled={published === null || assigning.state !== 'idle'}
            onChange={(shown) => set({ articleId: article.id, shown })}
          />
        ))}
      </BlockStack>
    </Card>
  );
}

interface ArticleChoiceProps {
  article: AssignableArticle;
  disabled: boolean;
  onChange: (shown: boolean) => void;
}

function ArticleChoice({ article, disabled, onChange }: ArticleChoiceProps) {
  const isShown = article.shows === 'this';
  return (
    <BlockStack gap="100">
      <Checkbox
        label={article.title}
        helpText={article.shows === 'other' ? `${article.blog} · Shows another routine` : article.blog}
        checked={isShown}
        disabled={disabled}
        onChange={onChange}
      />
      {isShown && article.url && (
        <InlineStack>
          <Link url={article.url} target="_blank">
            View article
          </Link>
        </InlineStack>
      )}
    </BlockStack>
  );
}
