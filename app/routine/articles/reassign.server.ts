/** Moves articles from one routine's metaobject to another. */
import { changeArticles } from '~/articles/change-articles.server';
import { ARTICLE_METAFIELDS, MAX_CHANGES } from '~/articles/contract';
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

const ASSIGNMENTS = `#graphql
  query RoutineAssignments($after: String, $namespace: String!, $key: String!) {
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
export async function reassignArticles(params: { admin: AdminApi; from: string; to: string }): Promise<void> {
  const { admin, from, to } = params;
  let after: string | null = null;
  do {
    const { articles }: Awaited<ReturnType<typeof readPage>> = await readPage(admin, after);
    const ids = articles.nodes.filter(({ metafield }) => metafield?.value === from).map(({ id }) => id);
    const changes = ids.map((articleId) => ({ articleId, from, to }));
    for (let start = 0; start < changes.length; start += MAX_CHANGES) {
      // Those that someone changed meanwhile stay as they are.
      await changeArticles({ admin, content: 'routine', changes: changes.slice(start, start + MAX_CHANGES) });
    }
    after = articles.pageInfo.hasNextPage ? (articles.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}

function readPage(admin: AdminApi, after: string | null) {
  return runQuery(admin, ASSIGNMENTS, { after, ...ARTICLE_METAFIELDS.routine });
}
