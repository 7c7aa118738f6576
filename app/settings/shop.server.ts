/** A shop's name, URL, time zone and owner's address, read from Shopify and refreshed daily. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';
import type { Db, Tx } from '~/db.server';

import type { Shop } from '../../prisma/client/client';
import { NOTHING_WRITTEN, PROXY_METAFIELD } from './proxy-path.server';

/** In milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

const SHOP = `#graphql
  query ShopSettings($namespace: String!, $key: String!) {
    shop {
      name
      email
      ianaTimezone
      primaryDomain {
        url
      }
    }
    currentAppInstallation {
      metafield(namespace: $namespace, key: $key) {
        value
      }
    }
  }
`;

/** The shop as last read, or null if the app was never opened there. */
export async function findShop({ db, shop }: { db: Db; shop: string }): Promise<Shop | null> {
  return db.shop.findUnique({ where: { shop } });
}

/** The shop's own domain if it's known, otherwise its myshopify.com domain; without a trailing slash. */
export async function storefrontUrl({ db, shop }: { db: Db; shop: string }): Promise<string> {
  const found = await findShop({ db, shop });
  return found?.url ?? `https://${shop}`;
}

/**
 * Finds the shop, and reads it from Shopify first if that hasn't happened within a day.
 * @param now for tests
 * @throws ShopifyError if reading it fails.
 */
export async function ensureShop(input: { db: Db; shop: string; admin: AdminApi; now?: Date }): Promise<Shop> {
  const { db, shop, admin, now = new Date() } = input;
  const found = await findShop({ db, shop });
  const isFresh = found && found.uninstalledAt === null && now.getTime() - found.readAt.getTime() < MAX_AGE;
  return isFresh ? found : readShop({ db, shop, admin, now });
}

/**
 * Reads the shop from Shopify and saves it as installed.
 * @throws ShopifyError
 */
async function readShop(input: { db: Db; shop: string; admin: AdminApi; now: Date }): Promise<Shop> {
  const { db, shop, admin, now } = input;
  const { shop: details, currentAppInstallation } = await runQuery(admin, SHOP, PROXY_METAFIELD);
  const { name, email, ianaTimezone, primaryDomain } = details;
  const timeZone = await knownTimeZone(db, ianaTimezone);
  const fields = {
    name,
    email,
    timeZone,
    url: primaryDomain.url.replace(/\/+$/, ''),
    readAt: now,
    uninstalledAt: null,
  };
  if (!currentAppInstallation.metafield) {
    // Written but gone: the app was uninstalled, and the webhook about it never came.
    await db.shop.updateMany({ where: { shop, liquidProxyPath: { not: null } }, data: NOTHING_WRITTEN });
  }
  return db.shop.upsert({ where: { shop }, create: { shop, ...fields, openedAt: now }, update: fields });
}

/** A time zone that the database knows, because counting a request must not fail: UTC instead of any other. */
async function knownTimeZone(db: Db, name: string): Promise<string> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_timezone_names WHERE name = ${name}`;
  return rows.length > 0 ? name : 'UTC';
}

/** All shops that ever installed the app and weren't erased. */
export async function listShops(db: Db): Promise<string[]> {
  const rows = await db.shop.findMany({ orderBy: { shop: 'asc' }, select: { shop: true } });
  return rows.map(({ shop }) => shop);
}

/** Whether the shop uninstalled the app before that time. Until the transaction ends, it can't reinstall. */
export async function lockUninstalled(tx: Tx, { shop, before }: { shop: string; before: Date }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Shop" WHERE shop = ${shop} AND "uninstalledAt" < ${before} FOR UPDATE`;
  return rows.length > 0;
}

/** Deletes the shop and its settings. */
export async function eraseShop({ db, shop }: { db: Db | Tx; shop: string }): Promise<void> {
  await db.settings.deleteMany({ where: { shop } });
  await db.shop.deleteMany({ where: { shop } });
}
