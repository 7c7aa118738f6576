import type { Db } from '~/db.server';
import type { MetaobjectName } from '~/shopify/metaobjects.server';

import { BRIEF_METAOBJECT_TYPE } from '../contract';

/** What articles reference to show a Brief, and whether it's live. No target if the Brief was never published. */
export async function findArticleTarget(params: {
  db: Db;
  shop: string;
  id: string;
}): Promise<{ target: MetaobjectName | null; isLive: boolean }> {
  const { db, shop, id } = params;
  const row = await db.brief.findFirst({
    where: { shop, id, versions: { some: {} } },
    select: { handle: true, unpublishedAt: true },
  });
  const target = row && { type: BRIEF_METAOBJECT_TYPE, handle: row.handle };
  return { target, isLive: row !== null && row.unpublishedAt === null };
}
