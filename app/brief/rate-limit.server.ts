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

interface Limits {
  address: RateLimiterAbstract;
  network: RateLimiterAbstract;
}

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
  const limits = limitsOf.get(db) ?? createLimits(db);
  try {
    await limits.address.consume(digest(`${shop} ${emailKey}`));
    if (network) await limits.network.consume(`${shop} ${network}`);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    logError('The rate limit could not count', error);
    return 0;
  }
}

function createLimits(db: Db): Limits {
  const shared = { storeClient: db, tableName: 'rateLimit', duration: HOUR };
  const limits = {
    address: new RateLimiterPrisma({ ...shared, keyPrefix: 'address', points: PER_ADDRESS }),
    network: new RateLimiterPrisma({ ...shared, keyPrefix: 'network', points: PER_NETWORK }),
  };
  limitsOf.set(db, limits);
  return limits;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
