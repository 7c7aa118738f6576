/**
 * The suppression list: addresses that get no mail from a shop, whoever asks. A reader who asks is answered as any other,
 * so that nobody learns who is on it; the delivery holds the e-mail back.
 */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Db } from '~/db.server';

import { addressKey } from '../sign-up/address';
import type { ReadList } from './suppression-list';

/** Addresses that are looked up or written before others get a turn. */
const AT_ONCE = 5000;

interface At {
  db: Db;
  shop: string;
}

export interface SuppressionPreview {
  /** Different addresses in the list. */
  found: number;
  /** Of these, already on the suppression list. */
  known: number;
  /** Of these, people who asked for the Brief. */
  people: number;
  /** Lines without an address, and the first of them. */
  without: ReadList['without'];
}

export async function isSuppressed({ db, shop, emailKey }: At & { emailKey: string }): Promise<boolean> {
  const where = { shop_fingerprint: { shop, fingerprint: fingerprintOf(shop, emailKey) } };
  return (await db.suppression.findUnique({ where, select: { shop: true } })) !== null;
}

export async function countSuppressed({ db, shop }: At): Promise<number> {
  return db.suppression.count({ where: { shop } });
}

/** What importing a list would do. */
export async function previewSuppression({ db, shop, list }: At & { list: ReadList }): Promise<SuppressionPreview> {
  const { addresses, without } = list;
  const counted = { known: 0, people: 0 };
  for await (const part of partsOf(addresses)) {
    const fingerprints = part.map((address) => fingerprintOf(shop, address));
    const [counts] = await db.$queryRaw<{ known: number; people: number }[]>`SELECT
      (SELECT count(*)::int FROM "Suppression" WHERE shop = ${shop} AND fingerprint = ANY(${fingerprints})) AS known,
      (SELECT count(*)::int FROM "Lead" WHERE shop = ${shop} AND "emailKey" = ANY(${part})) AS people`;
    counted.known += counts?.known ?? 0;
    counted.people += counts?.people ?? 0;
  }
  return { found: addresses.length, ...counted, without };
}

/**
 * Puts addresses on the list. Those that are on it stay.
 * @returns how many were added.
 */
export async function suppress({ db, shop, addresses }: At & { addresses: string[] }): Promise<number> {
  let added = 0;
  for await (const part of partsOf(addresses)) {
    // In one order, so that two imports never wait for each other.
    const fingerprints = part.map((address) => fingerprintOf(shop, address)).sort();
    added += await db.$executeRaw`
      INSERT INTO "Suppression" (shop, fingerprint) SELECT ${shop}, unnest(${fingerprints}::text[])
      ON CONFLICT DO NOTHING`;
  }
  return added;
}

async function* partsOf(addresses: string[]): AsyncGenerator<string[]> {
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    yield addresses.slice(from, from + AT_ONCE);
    await nextTurn();
  }
}

/**
 * Takes an address off the list.
 * @returns whether it was on it.
 */
export async function allowMail({ db, shop, address }: At & { address: string }): Promise<boolean> {
  const fingerprint = fingerprintOf(shop, addressKey(address));
  return (await db.suppression.deleteMany({ where: { shop, fingerprint } })).count > 0;
}

/** Deletes a shop's list. */
export async function eraseSuppressions({ db, shop }: At): Promise<void> {
  await db.suppression.deleteMany({ where: { shop } });
}

function fingerprintOf(shop: string, emailKey: string): string {
  return createHash('sha256').update(`${shop} ${emailKey}`).digest('hex');
}
