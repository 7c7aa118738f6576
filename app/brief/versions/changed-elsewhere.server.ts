/** Finds a live Brief whose metaobject was changed or deleted in Shopify, not by this app. */
import type { Db } from '~/db.server';
import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import { type WrittenColumns, findChangedMetaobjects } from '~/publishing/written-metaobject.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { LIVE } from './live.server';

interface Input {
  db: Db;
  shop: string;
  id: string;
}

/**
 * What happened in Shopify to a live Brief; null if it's as the app published it, or isn't live.
 * @throws ShopifyError
 */
export async function findChangedElsewhere(input: Input & { admin: AdminApi }): Promise<ChangedElsewhere | null> {
  const { db, shop, id, admin } = input;
  const row = await db.brief.findFirst({
    where: { shop, id, ...LIVE },
    select: { id: true, metaobjectId: true, metaobjectHash: true, metaobjectUpdatedAt: true },
  });
  if (!row) return null;
  const { changes, same } = await findChangedMetaobjects(admin, [row], []);
  for (const { metaobjectUpdatedAt, metaobjectHash } of same) {
    await db.$executeRaw`
      UPDATE "Brief" SET "metaobjectUpdatedAt" = ${metaobjectUpdatedAt}
      WHERE shop = ${shop} AND id = ${id} AND "metaobjectHash" = ${metaobjectHash}`;
  }
  return changes[id] ?? null;
}

/** Records what the app wrote. That isn't an edit of the Brief. */
export async function recordMetaobject({ db, shop, id, written }: Input & { written: WrittenColumns }): Promise<void> {
  const { metaobjectId, metaobjectHash, metaobjectUpdatedAt } = written;
  await db.$executeRaw`
    UPDATE "Brief"
    SET "metaobjectId" = ${metaobjectId}, "metaobjectHash" = ${metaobjectHash},
      "metaobjectUpdatedAt" = ${metaobjectUpdatedAt}
    WHERE shop = ${shop} AND id = ${id}`;
}
