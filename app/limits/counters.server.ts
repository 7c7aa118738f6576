/**
 * Counters in the database, so that all processes count together. If counting fails, it's allowed: no limit is worth
 * losing a person.
 */
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import type { Db, Tx } from '~/db.server';
import { keyedHash } from '~/encryption/keyed-hash.server';
import { logError } from '~/log.server';

export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** One per database, because a limiter deletes expired rows from time to time. */
const limiters = new WeakMap<Db, RateLimiterPrisma>();

export interface Counter {
  /** Without plain addresses: see `digest`. */
  key: string;
  limit: number;
  /** Seconds until it starts over. */
  duration: number;
}

/**
 * Counts one use by each counter, or by none if one of them is at its limit.
 * @returns minutes to wait, 0 if it's allowed
 */
export async function consume(db: Db, counters: Counter[]): Promise<number> {
  const consumed: Counter[] = [];
  for (const counter of counters) {
    const { points, minutes } = await count(db, counter);
    if (points <= counter.limit) {
      consumed.push(counter);
      continue;
    }
    for (const { key } of [...consumed, counter]) await refund(db, key);
    return minutes;
  }
  return 0;
}

/** Counts one use, without a limit. @returns the number of uses, 0 if counting failed */
export async function count(db: Db, counter: Omit<Counter, 'limit'>): Promise<{ points: number; minutes: number }> {
  try {
    const { consumedPoints, msBeforeNext } = await limiterFor(db).consume(counter.key, 1, {
      customDuration: counter.duration,
    });
    return { points: consumedPoints, minutes: minutesUntil(msBeforeNext) };
  } catch (error) {
    logError('Counting for a rate limit failed', error instanceof RateLimiterRes ? new Error('overflow') : error);
    return { points: 0, minutes: 0 };
  }
}

/** Takes back one use that was counted. */
async function refund(db: Db, key: string): Promise<void> {
  try {
    await db.rateLimit.updateMany({ where: { key, points: { gt: 0 } }, data: { points: { decrement: 1 } } });
  } catch (error) {
    logError('Counting for a rate limit failed', error);
  }
}

/** Reads counters without counting. @returns uses and minutes until it starts over, by key */
export async function read(db: Db, keys: string[]): Promise<(key: string) => { points: number; minutes: number }> {
  const now = new Date();
  const rows = await db.rateLimit
    .findMany({ where: { key: { in: keys }, expire: { gt: now } } })
    .catch((error: unknown) => (logError('Counting for a rate limit failed', error), []));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return (key) => {
    const row = byKey.get(key);
    if (!row) return { points: 0, minutes: 0 };
    return { points: row.points, minutes: minutesUntil((row.expire?.getTime() ?? 0) - now.getTime()) };
  };
}

/** A counter's key, after its kind, for something that must not be stored in plain text. */
export function digest(shop: string, text: string): string {
  return `${shop} ${keyedHash('rate limits', `${shop} ${text}`)}`;
}

/** Deletes a shop's counters. Keys name the shop after their kind. */
export async function eraseCounters({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.$executeRaw`DELETE FROM "RateLimit" WHERE split_part(split_part(key, ':', 2), ' ', 1) = ${shop}`;
}

/** A network's bucket. All whose address can't be read share one. */
export function networkKey(shop: string, network: string): string {
  return `${shop} ${network || 'unknown'}`;
}

function minutesUntil(ms: number): number {
  return Math.max(1, Math.ceil(ms / 60_000));
}

function limiterFor(db: Db): RateLimiterPrisma {
  const known = limiters.get(db);
  if (known) return known;
  const points = Number.MAX_SAFE_INTEGER;
  // Without a prefix, keys are those of the rows.
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    duration: HOUR,
    keyPrefix: '',
    points,
  });
  limiters.set(db, limiter);
  return limiter;
}
