/**
 * Rate limits. Counted in the database, so that all processes count together.
 *
 * Functions named `consume…` count one use and return the minutes to wait until the next one is allowed, 0 if this one is.
 * If counting fails, it's allowed: no limit is worth losing a person.
 */
import { createHash } from 'node:crypto';

import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import type { Db } from '~/db.server';
import { logError } from '~/log.server';

/** Seconds until a counter starts over. */
const HOUR = 3600;

/** Requests per hour to one address of a shop, so that no one can flood someone's inbox. */
export const PER_ADDRESS = 5;

/** Requests per hour from one network to one shop. An office or a whole mobile network may share one. */
export const PER_NETWORK = 200;

/** Requests per hour without proof of work, if the shop asks for it: from one network, and in the whole shop. */
export const UNVERIFIED_PER_NETWORK = 3;
const UNVERIFIED_PER_SHOP = 30;

/** Test emails per hour that a shop can send. */
const TEST_EMAILS_PER_SHOP = 20;

/** Completed routines per hour from one network to one shop. A class may share one. */
export const COMPLETIONS_PER_NETWORK = 60;

type Kind =
  'address' | 'network' | 'shop' | 'unverified-network' | 'unverified-shop' | 'proof' | 'test-email' | 'completion';

type Limiters = Record<Kind, RateLimiterPrisma>;

/** One set per database, not per request, because a limiter deletes expired rows from time to time. */
const limitersByDb = new WeakMap<Db, Limiters>();

/**
 * Consumes a request.
 * @param network truncated; not counted if empty
 */
export async function consumeRequest(params: {
  db: Db;
  shop: string;
  emailKey: string;
  network: string;
}): Promise<number> {
  const { db, shop, emailKey, network } = params;
  const { address, network: perNetwork } = limitersFor(db);
  return minutesToWait(async () => {
    await address.consume(digest(`${shop} ${emailKey}`));
    if (network) await perNetwork.consume(`${shop} ${network}`);
    return null;
  });
}

/**
 * Consumes a request of the whole shop.
 * @param perHour the merchant's setting
 * @param points 0 for a request that doesn't count but must take as long
 */
export async function consumeShopRequest(params: {
  db: Db;
  shop: string;
  perHour: number;
  points: number;
}): Promise<number> {
  const { db, shop, perHour, points } = params;
  return minutesToWait(async () => {
    const counted = await limitersFor(db).shop.consume(shop, points);
    // Compared here, because the merchant may change the limit at any time.
    return counted.consumedPoints > perHour ? counted : null;
  });
}

/** Consumes a request without proof of work. */
export async function consumeUnverifiedRequest(params: { db: Db; shop: string; network: string }): Promise<number> {
  const { db, shop, network } = params;
  const limiters = limitersFor(db);
  return minutesToWait(async () => {
    if (network) await limiters['unverified-network'].consume(`${shop} ${network}`);
    await limiters['unverified-shop'].consume(shop);
    return null;
  });
}

/** Consumes a test email. */
export async function consumeTestEmail({ db, shop }: { db: Db; shop: string }): Promise<number> {
  return minutesToWait(async () => {
    await limitersFor(db)['test-email'].consume(shop);
    return null;
  });
}

/** Consumes a completed routine. */
export async function consumeCompletion(params: { db: Db; shop: string; network: string }): Promise<number> {
  const { db, shop, network } = params;
  return minutesToWait(async () => {
    await limitersFor(db).completion.consume(`${shop} ${network}`);
    return null;
  });
}

/**
 * Remembers that something was used, such as a proof of work.
 * @param seconds how long it's remembered
 * @returns false if it was used before.
 */
export async function consumeOnce(params: { db: Db; shop: string; what: string; seconds: number }): Promise<boolean> {
  const { db, shop, what, seconds } = params;
  const minutes = await minutesToWait(async () => {
    await limitersFor(db).proof.consume(digest(`${shop} ${what}`), 1, { customDuration: seconds });
    return null;
  });
  return minutes === 0;
}

/** The number of requests that the shop's own limit rejected in the current hour. */
export async function countRejected(params: { db: Db; shop: string; perHour: number }): Promise<number> {
  const { db, shop, perHour } = params;
  const counted = await limitersFor(db).shop.get(shop);
  return Math.max(0, (counted?.consumedPoints ?? 0) - perHour);
}

/** @param consume returns or throws a counter that's over its limit; returns null otherwise. */
async function minutesToWait(consume: () => Promise<RateLimiterRes | null>): Promise<number> {
  try {
    return minutesUntil(await consume());
  } catch (error) {
    if (error instanceof RateLimiterRes) return minutesUntil(error);
    logError('Counting for a rate limit failed', error);
    return 0;
  }
}

function minutesUntil(exceeded: RateLimiterRes | null): number {
  return exceeded ? Math.max(1, Math.ceil(exceeded.msBeforeNext / 60_000)) : 0;
}

function limitersFor(db: Db): Limiters {
  const known = limitersByDb.get(db);
  if (known) return known;
  const limiter = (keyPrefix: Kind, points: number) =>
    new RateLimiterPrisma({
      ...{ storeClient: db, tableName: 'rateLimit', duration: HOUR, keyPrefix, points },
      // One limiter deletes the expired rows of all.
      clearExpiredByTimeout: keyPrefix === 'address',
    });
  const limiters: Limiters = {
    address: limiter('address', PER_ADDRESS),
    network: limiter('network', PER_NETWORK),
    shop: limiter('shop', Number.MAX_SAFE_INTEGER),
    'unverified-network': limiter('unverified-network', UNVERIFIED_PER_NETWORK),
    'unverified-shop': limiter('unverified-shop', UNVERIFIED_PER_SHOP),
    proof: limiter('proof', 1),
    'test-email': limiter('test-email', TEST_EMAILS_PER_SHOP),
    completion: limiter('completion', COMPLETIONS_PER_NETWORK),
  };
  limitersByDb.set(db, limiters);
  return limiters;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
