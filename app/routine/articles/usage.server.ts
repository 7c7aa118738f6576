/** Which articles show routines, for a list of routines. */
import { ARTICLE_METAFIELDS } from '~/articles/contract';
import type { Db } from '~/db.server';
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';

import type { UsedIn } from '../live/storefront-state';

const USAGE = `#graphql
  query RoutineUsage($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Metaobject {
        id
        referencedBy(first: 5) {
          nodes {
            key
            referencer {
              ... on Article {
                title
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
`;

/**
 * The articles that show each routine, by the routine's ID. Routines without articles are left out.
 * @param input `ids` are at most 50.
 * @throws ShopifyError
 */
export async function readUsage(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  ids: string[];
}): Promise<Partial<Record<string, UsedIn>>> {
  const { db, shop, admin, ids } = input;
  const rows = await db.routine.findMany({
    where: { shop, id: { in: ids }, metaobjectId: { not: null } },
    select: { id: true, metaobjectId: true },
  });
  if (rows.length === 0) return {};
  const { nodes } = await runQuery(admin, USAGE, { ids: rows.flatMap(({ metaobjectId }) => metaobjectId ?? []) });
  const usage: Partial<Record<string, UsedIn>> = {};
  for (const node of nodes) {
    if (!node || !('referencedBy' in node)) continue;
    const id = rows.find(({ metaobjectId }) => metaobjectId === node.id)?.id;
    const titles = node.referencedBy.nodes
      .filter(({ key }) => key === ARTICLE_METAFIELDS.routine.key)
      .flatMap(({ referencer }) => ('title' in referencer ? [referencer.title] : []));
    if (id !== undefined && titles.length > 0) {
      usage[id] = { titles, hasMore: node.referencedBy.pageInfo.hasNextPage };
    }
  }
  return usage;
}
