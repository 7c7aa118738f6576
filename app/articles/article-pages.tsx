import { InlineStack, Pagination } from '@shopify/polaris';

import type { useArticleList } from './use-article-list';

/** Goes through the pages of a list of articles; nothing if there's one page. */
export function ArticlePages({ list }: { list: ReturnType<typeof useArticleList> }) {
  const { result, isLoading, goTo } = list;
  if (!result?.ok) return null;
  const { before, after } = result;
  if (before === null && after === null) return null;
  return (
    <InlineStack align="center">
      <Pagination
        accessibilityLabel="Pages of articles"
        hasPrevious={before !== null && !isLoading}
        hasNext={after !== null && !isLoading}
        onPrevious={() => before !== null && goTo({ before })}
        onNext={() => after !== null && goTo({ after })}
      />
    </InlineStack>
  );
}
