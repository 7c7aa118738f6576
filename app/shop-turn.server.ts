/**
 * Has what changes a shop's pages take turns, over all processes.
 *
 * Publishing and withdrawing read the database, tell Shopify, and write down what they told it. Were two of them at it
 * at once, one would tell Shopify what the other has just made untrue. A lock of the database's own would have to keep a
 * connection, or a transaction, for as long as Shopify takes to answer, and the embedded database has one session for
 * all. So whose turn it is stands in a row of the table of things that expire: whoever dies with it has it no longer
 * than `HELD`.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { ShopifyRefused } from './admin-api.server';
import type { Db } from './db.server';

/** Seconds that a turn lasts, unless it is renewed. */
const HELD = 20;

/** Milliseconds after which it is renewed, until it ends. */
const RENEWED = 5000;

/** Milliseconds between two looks whether a turn is free, and for how long that is tried. */
const LOOK = 50;
const PATIENCE = 30_000;

/**
 * Does something to the shop's pages while nobody else does. Within a turn there is no other.
 * @throws ShopifyRefused where others do not come to an end.
 */
export async function inTurn<Result>(of: { db: Db; shop: string }, act: () => Promise<Result>): Promise<Result> {
  const { db } = of;
  const key = turnOf(of.shop);
  const holder = randomInt(2 ** 31);
  const begun = Date.now();
  while (!(await isTaken({ db, key, holder }))) {
    if (Date.now() - begun > PATIENCE) {
      throw new ShopifyRefused('The shop’s pages are being changed by somebody else. Try again in a moment.');
    }
    await sleep(LOOK);
  }
  const renewal = setInterval(() => {
    // Where the database is away, the turn ends by itself.
    isTaken({ db, key, holder }).catch(() => undefined);
  }, RENEWED);
  try {
    return await act();
  } finally {
    clearInterval(renewal);
    await db.rateLimit.deleteMany({ where: { key, points: holder } });
  }
}

/** The key of the row that says whose turn it is. */
export function turnOf(shop: string): string {
  return `turn:${shop}`;
}

/** Takes a turn that is free, or renews one's own. By the clock of the database: processes may differ about the time. */
async function isTaken({ db, key, holder }: { db: Db; key: string; holder: number }): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "RateLimit" AS held (key, points, expire)
    VALUES (${key}, ${holder}, timezone('utc', now()) + make_interval(secs => ${HELD}))
    ON CONFLICT (key) DO UPDATE SET points = EXCLUDED.points, expire = EXCLUDED.expire
    WHERE held.expire < timezone('utc', now()) OR held.points = ${holder}`;
  return count === 1;
}
