/** Moves articles from one routine's metaobject to another. */
import { type AdminApi, checkUserErrors, runQuery } from '~/shopify/admin-api.server';

import { ROUTINE_METAFIELD } from '../contract';

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

const REASSIGN = `#graphql
  mutation ReassignRoutine($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
`;

/** Shopify's limit for one call. */
const MAX_METAFIELDS = 25;

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
    for (let start = 0; start < ids.length; start += MAX_METAFIELDS) {
      const metafields = ids
        .slice(start, start + MAX_METAFIELDS)
        .map((ownerId) => ({ ...ROUTINE_METAFIELD, ownerId, type: 'metaobject_reference', value: to }));
      const { metafieldsSet } = await runQuery(admin, REASSIGN, { metafields });
      checkUserErrors(metafieldsSet);
    }
    after = articles.pageInfo.hasNextPage ? (articles.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}

function readPage(admin: AdminApi, after: string | null) {
  return runQuery(admin, ASSIGNMENTS, { after, ...ROUTINE_METAFIELD });
}
