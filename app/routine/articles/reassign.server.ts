/** Moves articles from one routine's metaobject to another. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import { ROUTINE_METAFIELD } from '../contract';
import { assignToArticles } from './articles.server';

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
    await assignToArticles(admin, ids, to);
    after = articles.pageInfo.hasNextPage ? (articles.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}

function readPage(admin: AdminApi, after: string | null) {
  return runQuery(admin, ASSIGNMENTS, { after, ...ROUTINE_METAFIELD });
}
