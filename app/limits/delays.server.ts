/**
 * Emails that are sent later. Those of sign-ups wait in lanes, each with a steady rate, in which the database reserves them
 * (`admit_sign_up` in the migrations). Links to "Your data" have a lane of their own.
 */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { DELAYED_YOUR_DATA, MAX_DELAY } from './contract';
import { HOUR, count, read } from './counters.server';

export type Slot =
  | { isFull: false; /** Null for at once. */ at: Date | null }
  /** Everything that may wait does. */
  | { isFull: true; minutes: number };

interface ShopInput {
  db: Db;
  shop: string;
}

/**
 * Of forms without the required proof of work, from networks with few and with many; and of those that have one while the
 * shop is far above its limit.
 */
const SIGN_UP_LANES = ['few', 'many', 'verified'];

/** Reserves when to email a link to "Your data", for networks that ask for many. */
export async function reserveYourData({ db, shop }: ShopInput): Promise<Slot> {
  const interval = (HOUR * 1000) / DELAYED_YOUR_DATA;
  const [row] = await nextSlot(db, { key: `lane-your-data:${shop}`, interval });
  await count(db, { key: `your-data-${row ? 'delayed' : 'not-delayed'}:${shop}`, duration: HOUR });
  return row ? { isFull: false, at: row.expire } : { isFull: true, minutes: Math.ceil(interval / 60_000) };
}

/** For the merchant: forms in the past hour whose email was delayed or that were rejected, and until when emails wait. */
export async function readDelays({ db, shop }: ShopInput) {
  const [delayed, rejected] = [`delayed:${shop}`, `not-delayed:${shop}`];
  const lanes = SIGN_UP_LANES.map((lane) => `lane-${lane}:${shop}`);
  const used = await read(db, [delayed, rejected, ...lanes]);
  return {
    delayed: used(delayed).points,
    rejected: used(rejected).points,
    /** Minutes until the last email is sent. */
    minutes: Math.max(...lanes.map((lane) => used(lane).minutes)),
  };
}

/** Reserves the next slot of a lane; its row's expiry is the last one that was reserved. */
async function nextSlot(db: Db, { key, interval }: { key: string; interval: number }): Promise<{ expire: Date }[]> {
  const now = new Date();
  const first = new Date(now.getTime() + interval);
  const latest = new Date(now.getTime() + MAX_DELAY * HOUR * 1000);
  try {
    return await db.$queryRaw<{ expire: Date }[]>`
      INSERT INTO "RateLimit" (key, points, expire) VALUES (${key}, 1, ${first})
      ON CONFLICT (key) DO UPDATE SET points = 1,
        expire = greatest("RateLimit".expire, ${now}) + ${interval}::float8 * interval '1 millisecond'
      WHERE "RateLimit".expire <= ${latest}
      RETURNING expire`;
  } catch (error) {
    logError('Delaying an email failed', error);
    return [{ expire: first }];
  }
}
