/** Moves articles from one metaobject to another. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import { changeArticles } from './change-articles.server';
import { ARTICLE_METAFIELDS, type ArticleContent, MAX_CHANGES } from './contract';

const ASSIGNMENTS = `#graphql
  query ArticleAssignments($after: String, $namespace: String!, $key: String!) {
    articles(first: 250, after: $after) {
      nodes {
        id
        metafield(namespace: $namespace, key: $key) {
          value
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/**
 * Shows the metaobject `to` on all articles that reference `from`, which may be gone.
 * @param params `from` and `to` are GIDs.
 * @throws ShopifyError
 */
export async function reassignArticles(params: {
  admin: AdminApi;
  content: ArticleContent;
  from: string;
  to: string;
}): Promise<void> {
  const { admin, content, from, to } = params;
  let after: string | null = null;
  do {
    const { articles }: Awaited<ReturnType<typeof readPage>> = await readPage(admin, content, after);
    const ids = articles.nodes.filter(({ metafield }) => metafield?.value === from).map(({ id }) => id);
    const changes = ids.map((articleId) => ({ articleId, from, to }));
    for (let start = 0; start < changes.length; start += MAX_CHANGES) {
      // Those that someone changed meanwhile stay as they are.
      await changeArticles({ admin, content, changes: changes.slice(start, start + MAX_CHANGES) });
    }
    after = articles.pageInfo.hasNextPage ? (articles.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}

function readPage(admin: AdminApi, content: ArticleContent, after: string | null) {
  return runQuery(admin, ASSIGNMENTS, { after, ...ARTICLE_METAFIELDS[content] });
}
