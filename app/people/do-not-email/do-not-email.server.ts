/**
 * The do-not-email list: addresses that a shop never emails. The form responds to them as to any other address, so that
 * it doesn't reveal who is on the list; delivery withholds the email.
 */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

import type { Db, Tx } from '~/db.server';
import { keyedHash, keyedHashes } from '~/encryption/keyed-hash.server';

import { addressKey } from '~/mail/address';
import type { AddressList } from './address-list';

const PURPOSE = 'do-not-email list';

/** Addresses per statement. */
const BATCH_SIZE = 5000;

interface ShopParams {
  db: Db;
  shop: string;
}

export interface ImportPreview {
  /** Distinct addresses in the imported list. */
  found: number;
  /** Of these, already on the do-not-email list. */
  known: number;
  /** Of these, people who requested a Brief. */
  people: number;
  skippedLines: AddressList['skippedLines'];
}

export async function isOnDoNotEmailList({ db, shop, emailKey }: ShopParams & { emailKey: string }): Promise<boolean> {
  const where = { shop, fingerprint: { in: fingerprintsOf(shop, emailKey) } };
  return (await db.doNotEmail.findFirst({ where, select: { shop: true } })) !== null;
}

export async function countDoNotEmail({ db, shop }: ShopParams): Promise<number> {
  return db.doNotEmail.count({ where: { shop } });
}

/** Reports what importing a list would do. */
export async function previewImport({ db, shop, list }: ShopParams & { list: AddressList }): Promise<ImportPreview> {
  const { addresses, skippedLines } = list;
  const totals = { known: 0, people: 0 };
  for await (const batch of batches(addresses)) {
    const [counts] = await db.$queryRaw<{ known: number; people: number }[]>`SELECT
      (SELECT count(*)::int FROM "DoNotEmail"
        WHERE shop = ${shop} AND fingerprint = ANY(${batch.flatMap((address) => fingerprintsOf(shop, address))})) AS known,
      (SELECT count(*)::int FROM "Person" WHERE shop = ${shop} AND "emailKey" = ANY(${batch})) AS people`;
    totals.known += counts?.known ?? 0;
    totals.people += counts?.people ?? 0;
  }
  return { found: addresses.length, ...totals, skippedLines };
}

/**
 * Adds addresses to the list.
 * @returns how many weren't on it yet.
 */
export async function addToDoNotEmailList({
  db,
  shop,
  addresses,
}: ShopParams & { addresses: string[] }): Promise<number> {
  let added = 0;
  for await (const batch of batches(addresses)) {
    // Sorted, so that two imports can't deadlock.
    const fingerprints = batch.map((address) => keyedHash(PURPOSE, textOf(shop, address))).sort();
    const older = batch.flatMap((address) => fingerprintsOf(shop, address).slice(1)).sort();
    await db.$transaction(async (tx) => {
      const inserted = await tx.$executeRaw`
        INSERT INTO "DoNotEmail" (shop, fingerprint) SELECT ${shop}, unnest(${fingerprints}::text[])
        ON CONFLICT DO NOTHING`;
      // Those that were on the list with an older key get the newest one.
      const { count } = await tx.doNotEmail.deleteMany({ where: { shop, fingerprint: { in: older } } });
      added += inserted - count;
    });
  }
  return added;
}

async function* batches(addresses: string[]): AsyncGenerator<string[]> {
  for (let start = 0; start < addresses.length; start += BATCH_SIZE) {
    yield addresses.slice(start, start + BATCH_SIZE);
    await yieldToEventLoop();
  }
}

/**
 * Removes an address from the list.
 * @returns whether it was on it.
 */
export async function removeFromDoNotEmailList({
  db,
  shop,
  address,
}: ShopParams & { address: string }): Promise<boolean> {
  const fingerprint = { in: fingerprintsOf(shop, addressKey(address)) };
  return (await db.doNotEmail.deleteMany({ where: { shop, fingerprint } })).count > 0;
}

/** Deletes a shop's list. */
export async function eraseDoNotEmailList({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.doNotEmail.deleteMany({ where: { shop } });
}

/** An address's entry, with each key of `DATA_KEY`, newest first. */
function fingerprintsOf(shop: string, emailKey: string): string[] {
  return keyedHashes(PURPOSE, textOf(shop, emailKey));
}

function textOf(shop: string, emailKey: string): string {
  return `${shop} ${emailKey}`;
}
