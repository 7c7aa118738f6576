/**
 * Limits of the events that pages report. Counted in each process by itself: a batch costs one statement, and a counter in
 * the database would be another, on a row that all of a shop's batches would wait for.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { EVENT_BATCHES_PER_NETWORK, EVENT_BATCHES_PER_SHOP } from './contract';
import { HOUR, networkKey } from './counters.server';

const networks = new RateLimiterMemory({ points: EVENT_BATCHES_PER_NETWORK, duration: HOUR });
const shops = new RateLimiterMemory({ points: EVENT_BATCHES_PER_SHOP, duration: HOUR });

/** Consumes a batch of events. @returns whether it's allowed. */
export async function consumeEventBatch({ shop, network }: { shop: string; network: string }): Promise<boolean> {
  try {
    await networks.consume(networkKey(shop, network));
    await shops.consume(shop);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Starts over, for tests. */
export async function resetEventLimits({ shop, network }: { shop: string; network: string }): Promise<void> {
  await networks.delete(networkKey(shop, network));
  await shops.delete(shop);
}
