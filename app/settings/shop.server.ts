/** What the app knows of a shop: its name, its address, its owner's address. Read from Shopify, kept for a day. */
import { type Admin, ask } from '~/admin-api.server';
import type { Db } from '~/db.server';

import type { Shop } from '../../prisma/client/client';

/** Milliseconds for which what was read stands. */
const FRESH = 24 * 60 * 60 * 1000;

const SHOP = `#graphql
  query ShopSettings {
    shop {
      name
      email
      primaryDomain {
        url
      }
    }
  }
`;

interface ShopData {
  shop: { name: string; email: string; primaryDomain: { url: string } };
}

/** The shop as it was last read, or null where the app was never opened there. */
export async function findShop({ db, shop }: { db: Db; shop: string }): Promise<Shop | null> {
  return db.shop.findUnique({ where: { shop } });
}

/**
 * Sees to it that the shop is known, and was read within a day: one look-up by key where it was.
 * @param now for tests
 * @throws ShopifyRefused where Shopify has to be asked and does not answer.
 */
export async function ensureShop(input: { db: Db; shop: string; admin: Admin; now?: Date }): Promise<Shop> {
  const { db, shop, admin, now = new Date() } = input;
  const known = await findShop({ db, shop });
  const isFresh = known && known.uninstalledAt === null && now.getTime() - known.readAt.getTime() < FRESH;
  return isFresh ? known : rememberShop({ db, shop, admin, now });
}

/**
 * Reads the shop from Shopify and keeps it. A shop that had taken the app off has it again.
 * @throws ShopifyRefused
 */
async function rememberShop(input: { db: Db; shop: string; admin: Admin; now: Date }): Promise<Shop> {
  const { db, shop, admin, now } = input;
  const { name, email, primaryDomain } = (await ask<ShopData>(admin, SHOP, {})).shop;
  const facts = { name, email, url: primaryDomain.url.replace(/\/+$/, ''), readAt: now, uninstalledAt: null };
  return db.shop.upsert({ where: { shop }, create: { shop, ...facts }, update: facts });
}

/**
 * Marks that the shop has taken the app off; what was collected stays until Shopify asks for its erasure.
 * @returns false where the shop was read after `at`, so that it has the app again: then nothing changes.
 */
export async function markUninstalled(input: { db: Db; shop: string; at: Date }): Promise<boolean> {
  const { db, shop, at } = input;
  const known = await findShop({ db, shop });
  if (known && known.uninstalledAt === null && known.readAt > at) return false;
  await db.shop.updateMany({ where: { shop, uninstalledAt: null }, data: { uninstalledAt: at } });
  return true;
}

/** Deletes what is kept here of a shop. */
export async function eraseShop({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.settings.deleteMany({ where: { shop } });
  await db.shop.deleteMany({ where: { shop } });
}
