import type { Db } from '~/db.server';
import type { MetaobjectName } from '~/shopify/metaobjects.server';

import { metaobjectName } from './metaobject.server';

/** What articles reference to show a routine, and whether it's live. No target if the routine was never published. */
export async function findArticleTarget(params: {
  db: Db;
  shop: string;
  id: string;
}): Promise<{ target: MetaobjectName | null; isLive: boolean }> {
  const { db, shop, id } = params;
  const row = await db.routine.findFirst({
    where: { shop, id, publishedAt: { not: null } },
    select: { handle: true, liveVersion: true },
  });
  return { target: row && metaobjectName(row.handle), isLive: row !== null && row.liveVersion !== null };
}
