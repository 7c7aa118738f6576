/**
 * When an email is sent to someone whose form had no proof of work while that was required. The first ones are sent at once.
 * The rest wait in one of two lanes, each with a steady rate: networks with a few such forms don't wait for those with many.
 */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { DELAYED_SHARE, DELAYED_YOUR_DATA, MAX_DELAY, UNVERIFIED_PER_NETWORK, UNVERIFIED_PER_SHOP } from './contract';
import { HOUR, consume, count, networkKey, read } from './counters.server';

export type Slot =
  | { isFull: false; /** Null for at once. */ at: Date | null }
  /** Everything that may wait does. */
  | { isFull: true; minutes: number };

interface SlotInput {
  db: Db;
  shop: string;
  /** Truncated; empty if unknown. */
  network: string;
  /** The merchant's hourly limit. */
  perHour: number;
  isBot: boolean;
}

const LANES = ['few', 'many', 'verified'] as const;
type Lane = (typeof LANES)[number] | 'your-data';

/** Reserves when to email someone without the required proof of work. */
export async function reserveUnverified(input: SlotInput): Promise<Slot> {
  const { db, shop, network, isBot } = input;
  const prefix = isBot ? 'bot-' : '';
  const ofNetwork = { key: `${prefix}unverified-network:${networkKey(shop, network)}`, duration: HOUR };
  const { points } = await count(db, ofNetwork);
  const isAmongFew = points <= UNVERIFIED_PER_NETWORK;
  const ofShop = { key: `${prefix}unverified-shop:${shop}`, limit: UNVERIFIED_PER_SHOP, duration: HOUR };
  if (isAmongFew && (await consume(db, [ofShop])) === 0) return { isFull: false, at: null };
  return reserve(input, isAmongFew ? 'few' : 'many', DELAYED_SHARE);
}

/** Reserves when to email someone with proof of work, while the shop is far above its limit. */
export async function reserveVerified(input: SlotInput): Promise<Slot> {
  return reserve(input, 'verified', 1);
}

/** Reserves when to email a link to "Your data", for networks that ask for many. */
export async function reserveYourData({ db, shop }: { db: Db; shop: string }): Promise<Slot> {
  return reserve({ db, shop, network: '', perHour: DELAYED_YOUR_DATA, isBot: false }, 'your-data', 1);
}

/** For the merchant: forms in the past hour whose email was delayed or that were rejected, and until when emails wait. */
export async function readDelays({ db, shop }: { db: Db; shop: string }) {
  const [delayed, rejected] = [`delayed:${shop}`, `not-delayed:${shop}`];
  const lanes = LANES.map((lane) => laneKey(shop, lane, false));
  const used = await read(db, [delayed, rejected, ...lanes]);
  return {
    delayed: used(delayed).points,
    rejected: used(rejected).points,
    /** Minutes until the last email is sent. */
    minutes: Math.max(...lanes.map((lane) => used(lane).minutes)),
  };
}

/** Reserves the next slot of a lane; its row's expiry is the last one that was reserved. */
async function reserve({ db, shop, perHour, isBot }: SlotInput, lane: Lane, share: number): Promise<Slot> {
  const interval = (HOUR * 1000) / (perHour * share);
  const now = new Date();
  const latest = new Date(now.getTime() + MAX_DELAY * HOUR * 1000);
  // A lane that's full for people is for bots, too.
  const ahead = (await read(db, [laneKey(shop, lane, false)]))(laneKey(shop, lane, false)).minutes;
  const rows =
    ahead > MAX_DELAY * 60 ? [] : await nextSlot(db, { key: laneKey(shop, lane, isBot), now, latest, interval });
  const [row] = rows;
  const prefix = isBot ? 'bot-' : lane === 'your-data' ? 'your-data-' : '';
  await count(db, { key: `${prefix}${row ? 'delayed' : 'not-delayed'}:${shop}`, duration: HOUR });
  return row ? { isFull: false, at: row.expire } : { isFull: true, minutes: Math.ceil(interval / 60_000) };
}

async function nextSlot(
  db: Db,
  { key, now, latest, interval }: { key: string; now: Date; latest: Date; interval: number },
): Promise<{ expire: Date }[]> {
  const first = new Date(now.getTime() + interval);
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

function laneKey(shop: string, lane: Lane, isBot: boolean): string {
  return `${isBot ? 'bot-' : ''}lane-${lane}:${shop}`;
}
