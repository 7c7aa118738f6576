import { LRUCache } from 'lru-cache';

import type { Db } from '~/db.server';

/** Misses are remembered too. */
const remembered = new LRUCache<string, { id: string | null }>({ max: 2000, ttl: 30_000 });

/** ID of the Brief that a page shows; null if the shop has none with this handle. Pages may show it after it's unpublished. */
export async function findBriefId(params: { db: Db; shop: string; handle: string }): Promise<string | null> {
  const { db, shop, handle } = params;
  const key = `${shop} ${handle}`;
  const known = remembered.get(key);
  if (known) return known.id;
  const brief = await db.brief.findUnique({ where: { shop_handle: { shop, handle } }, select: { id: true } });
  remembered.set(key, { id: brief?.id ?? null });
  return brief?.id ?? null;
}
