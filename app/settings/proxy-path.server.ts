/** Where the app proxy is in each shop. Merchants can change that, and only requests through the proxy tell. */
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { withPublishLock } from '~/publishing/publish-lock.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { findAppMetafield, setAppMetafield } from '~/shopify/app-metafields.server';
import { DEFAULT_PROXY_PATH } from '~/shopify/proxy-path';

/** Liquid reads it as `app.metafields.proxy.path`. */
export const PROXY_METAFIELD = { namespace: 'proxy', key: 'path' };

/** A shop after an uninstall, which ends a merchant's choice of a path and deletes what Liquid reads. */
export const NOTHING_WRITTEN = { proxyPath: null, liquidProxyPath: null } as const;

interface ShopInput {
  db: Db;
  shop: string;
}

/** The proxy's path, without a language. Emailed links start with it. */
export async function findProxyPath({ db, shop }: { db: Db | Tx; shop: string }): Promise<string> {
  const found = await db.shop.findUnique({ where: { shop }, select: { proxyPath: true } });
  return found?.proxyPath ?? DEFAULT_PROXY_PATH;
}

/** Remembers the path of a request that came through the proxy. Only a new path is written, and then queued for Liquid. */
export async function noteProxyPath(
  input: ShopInput & { openEnqueue: () => Promise<Enqueue>; path: string },
): Promise<void> {
  const { db, shop, path, openEnqueue } = input;
  if ((await findProxyPath({ db, shop })) === path) return;
  const enqueue = await openEnqueue();
  await db.$transaction(async (tx) => {
    // Of simultaneous requests, only one finds another path.
    const { count } = await tx.shop.updateMany({
      where: { shop, OR: [{ proxyPath: null }, { proxyPath: { not: path } }] },
      data: { proxyPath: path },
    });
    if (count > 0) await enqueue(tx, 'storefront-sync', { shop });
  });
}

/**
 * Writes the path that Liquid reads, if it has changed. If Shopify has none, everything else that the app had written is
 * gone too, because the app was uninstalled and installed again.
 * @param restore writes the rest
 * @throws ShopifyError
 */
export async function publishProxyPath(
  input: ShopInput & { admin: AdminApi; restore: () => Promise<void> },
): Promise<void> {
  const { db, shop, admin, restore } = input;
  // Before the path, so that a failed attempt is repeated as a whole.
  if ((await findAppMetafield(admin, PROXY_METAFIELD)) === null) await restore();
  // One at a time, so that the newest path is written last.
  await withPublishLock({ db, shop }, async () => {
    const path = await findProxyPath({ db, shop });
    await setAppMetafield(admin, PROXY_METAFIELD, path);
    await db.shop.updateMany({ where: { shop }, data: { liquidProxyPath: path } });
  });
}
