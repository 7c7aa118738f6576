/**
 * How often a Brief may be asked for: so that nobody's inbox is flooded in somebody else's name. Counted in the
 * database, so that all processes count together.
 */
import { createHash } from 'node:crypto';

import { type RateLimiterAbstract, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import type { Db } from '~/db.server';
import { logError } from '~/log.server';

/** Seconds that a count lasts. */
const HOUR = 3600;

/** To one address of one shop, an hour. */
export const PER_ADDRESS = 5;

/** From one network to one shop, an hour. An office, or a whole mobile network, may stand behind one. */
export const PER_NETWORK = 200;

/** Of forms that prove no work, where the shop asks for it: from one network, and of the whole shop, an hour. */
export const UNPROVEN_PER_NETWORK = 3;
export const UNPROVEN_PER_SHOP = 30;

/** Tests of its e-mail that a shop sends, an hour: whoever is in the admin must not flood an inbox either. */
const TRIALS_PER_SHOP = 20;

type Kind = 'trial' | 'address' | 'network' | 'shop' | 'unproven-network' | 'unproven' | 'proof';

type Limits = Record<Kind, RateLimiterAbstract>;

/** A limiter deletes its expired rows from time to time, so there is one for each database, not for each request. */
const limitsOf = new WeakMap<Db, Limits>();

/**
 * Counts a request.
 * @param network truncated; empty where it is not known, and then not counted.
 * @returns minutes until the next request is taken, or 0 where this one is. It is, too, where counting fails: the
 *   limit is not worth a lead.
 */
export async function minutesToWait(of: { db: Db; shop: string; emailKey: string; network: string }): Promise<number> {
  const { db, shop, emailKey, network } = of;
  const limits = limitsFor(db);
  return waitFor(async () => {
    await limits.address.consume(digest(`${shop} ${emailKey}`));
    if (network) await limits.network.consume(`${shop} ${network}`);
    return null;
  });
}

/**
 * Counts a request of the whole shop.
 * @param perHour as the merchant decided.
 * @param points 0 for what does not count, and takes as long.
 * @returns as above.
 */
export async function minutesForShop(of: { db: Db; shop: string; perHour: number; points: number }): Promise<number> {
  const { db, shop, perHour, points } = of;
  return waitFor(async () => {
    const counted = await limitsFor(db).shop.consume(shop, points);
    // The merchant may change the limit at any time, so that it is compared here.
    return counted.consumedPoints > perHour ? counted : null;
  });
}

/** Counts a request that proves no work; as above. */
export async function minutesUnproven({ db, shop, network }: { db: Db; shop: string; network: string }) {
  const limits = limitsFor(db);
  return waitFor(async () => {
    if (network) await limits['unproven-network'].consume(`${shop} ${network}`);
    await limits.unproven.consume(shop);
    return null;
  });
}

/** Counts a test of the e-mail; as above. */
export async function minutesForTrial({ db, shop }: { db: Db; shop: string }): Promise<number> {
  return waitFor(async () => {
    await limitsFor(db).trial.consume(shop);
    return null;
  });
}

/**
 * Whether something is used for the first time, as a proof of work must be.
 * @param seconds for which it is remembered
 */
export async function isFirstUse(of: { db: Db; shop: string; what: string; seconds: number }): Promise<boolean> {
  const { db, shop, what, seconds } = of;
  const minutes = await waitFor(async () => {
    await limitsFor(db).proof.consume(digest(`${shop} ${what}`), 1, { customDuration: seconds });
    return null;
  });
  return minutes === 0;
}

/** How many requests of the shop were turned away in the hour that runs, by its own limit. */
export async function turnedAway(of: { db: Db; shop: string; perHour: number }): Promise<number> {
  const { db, shop, perHour } = of;
  const counted = await limitsFor(db).shop.get(shop);
  return Math.max(0, (counted?.consumedPoints ?? 0) - perHour);
}

/** @param count gives or throws a count that is beyond its limit. */
async function waitFor(count: () => Promise<RateLimiterRes | null>): Promise<number> {
  try {
    return minutesUntil(await count());
  } catch (error) {
    if (error instanceof RateLimiterRes) return minutesUntil(error);
    logError('The rate limit could not count', error);
    return 0;
  }
}

function minutesUntil(beyond: RateLimiterRes | null): number {
  return beyond ? Math.max(1, Math.ceil(beyond.msBeforeNext / 60_000)) : 0;
}

function limitsFor(db: Db): Limits {
  const known = limitsOf.get(db);
  if (known) return known;
  const limiter = (keyPrefix: Kind, points: number) => {
    // One of them deletes what has expired, of all.
    const shared = {
      storeClient: db,
      tableName: 'rateLimit',
      duration: HOUR,
      clearExpiredByTimeout: keyPrefix === 'address',
    };
    return new RateLimiterPrisma({ ...shared, keyPrefix, points });
  };
  const limits: Limits = {
    address: limiter('address', PER_ADDRESS),
    network: limiter('network', PER_NETWORK),
    shop: limiter('shop', Number.MAX_SAFE_INTEGER),
    'unproven-network': limiter('unproven-network', UNPROVEN_PER_NETWORK),
    unproven: limiter('unproven', UNPROVEN_PER_SHOP),
    proof: limiter('proof', 1),
    trial: limiter('trial', TRIALS_PER_SHOP),
  };
  limitsOf.set(db, limits);
  return limits;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
