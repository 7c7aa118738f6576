/**
 * Whether the app is installed. Webhooks can be late, repeated and out of order, so what they say is compared with when the
 * app was last opened: Shopify lets merchants do that only while it's installed.
 */
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { DEFAULT_PROXY_PATH } from '~/shopify/proxy-path';

import { NOTHING_WRITTEN } from './proxy-path.server';
import { ensureShop } from './shop.server';

/**
 * Records that a merchant opens the app, and brings the storefront up to date if that's overdue, as after an install.
 * @param input.issuedAt when Shopify issued the session token, in seconds
 * @throws ShopifyError
 */
export async function openShop(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  openEnqueue: () => Promise<Enqueue>;
  issuedAt: number;
}): Promise<void> {
  const { db, shop, openEnqueue, issuedAt } = input;
  const openedAt = openingTime(issuedAt, new Date());
  await db.shop.updateMany({ where: { shop, openedAt: { lt: openedAt } }, data: { openedAt } });
  const { proxyPath, liquidProxyPath } = await ensureShop(input);
  if (liquidProxyPath === (proxyPath ?? DEFAULT_PROXY_PATH)) return;
  const enqueue = await openEnqueue();
  await db.$transaction((tx) => enqueue(tx, 'storefront-sync', { shop }));
}

/** The latest time at which a token may have been issued: Shopify rounds it down to seconds. */
export function openingTime(issuedAt: number, now: Date): Date {
  return new Date(Math.min(now.getTime(), issuedAt * 1000 + 999));
}

/** What the report of an uninstall means: `over` if the app was reinstalled since, `lost` if we hadn't noticed. */
export type UninstallOutcome = 'uninstalled' | 'over' | 'lost';

/**
 * Marks the shop as uninstalled, unless the app was opened since. Its data stays until Shopify requests its erasure.
 * @param uninstalledAt when it happened
 * @returns `lost` if the app is installed, but Shopify has deleted what it had written.
 */
export async function markUninstalled(input: {
  db: Db | Tx;
  shop: string;
  uninstalledAt: Date;
}): Promise<UninstallOutcome> {
  const { db, shop, uninstalledAt } = input;
  const isEarlier = { OR: [{ uninstalledAt: null }, { uninstalledAt: { lt: uninstalledAt } }] };
  const { count } = await db.shop.updateMany({
    where: { shop, ...isEarlier, openedAt: { lte: uninstalledAt }, readAt: { lte: uninstalledAt } },
    // Scopes granted before are void.
    data: { uninstalledAt, scopesAt: uninstalledAt, ...NOTHING_WRITTEN },
  });
  if (count > 0 || !(await isOpenedSince({ db, shop, time: uninstalledAt }))) return 'uninstalled';
  // Reading the shop again would have found out.
  const missed = await db.shop.updateMany({ where: { shop, readAt: { lte: uninstalledAt } }, data: NOTHING_WRITTEN });
  return missed.count > 0 ? 'lost' : 'over';
}

/** Whether the app was opened after a time, so that an uninstall at that time is over. */
export async function isOpenedSince({ db, shop, time }: { db: Db | Tx; shop: string; time: Date }): Promise<boolean> {
  const where = { shop, OR: [{ openedAt: { gt: time } }, { readAt: { gt: time } }] };
  return (await db.shop.findFirst({ where, select: { shop: true } })) !== null;
}

/** Records when the shop's scopes changed. Returns false if a later change is known. */
export async function noteScopesChange({ db, shop, at }: { db: Db | Tx; shop: string; at: Date }): Promise<boolean> {
  const later = await db.shop.findFirst({ where: { shop, scopesAt: { gt: at } }, select: { shop: true } });
  if (later) return false;
  await db.shop.updateMany({ where: { shop }, data: { scopesAt: at } });
  return true;
}
