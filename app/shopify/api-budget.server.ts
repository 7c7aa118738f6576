/**
 * Shopify limits an app's Admin API calls per shop: a bucket of points that refills steadily. Background work leaves half of
 * it to the merchant, who would otherwise read that Shopify is busy: it waits for points, and in the end gives up until later.
 * @see https://shopify.dev/docs/api/usage/limits
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { type AdminApi, ShopifyError } from './admin-api.server';

/** The share of the points that background work leaves. */
export const RESERVED_SHARE = 0.5;

/** Milliseconds that a call waits for points. A job with several calls must not expire meanwhile. */
const MAX_WAIT = 15_000;

/** Points that a call is expected to cost until Shopify has said. */
const ASSUMED_COST = 50;

/** Shops remembered by a process. */
const MAX_SHOPS = 1000;

/** What Shopify's responses say about the bucket. */
interface Cost {
  requestedQueryCost: number;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

interface Bucket {
  /** Points left, without those of running calls. */
  available: number;
  /** Milliseconds since the epoch. */
  at: number;
  maximum: number;
  /** Points per second. */
  restoreRate: number;
}

/** Too few points are left for background work. Retrying later helps. */
export class BudgetError extends ShopifyError {
  override name = 'BudgetError';
  /** Tells the worker that nothing is wrong. */
  readonly isPostponement = true;
}

const buckets = new Map<string, Bucket>();
const costs = new Map<string, number>();

/** The Admin API for background work, which yields to the merchant. Its calls may throw BudgetError. */
export function withBudget(admin: AdminApi, shop: string): AdminApi {
  return {
    graphql: async (operation, options) => {
      await waitForPoints(shop, costs.get(operation) ?? ASSUMED_COST);
      const response = await admin.graphql(operation, options);
      const body = await response.json();
      const { cost } = (body as { extensions?: { cost?: Cost } }).extensions ?? {};
      if (cost) note(shop, operation, cost);
      return { json: () => Promise.resolve(body) };
    },
  };
}

/** Waits until a call leaves the merchant's share, and takes its points. */
async function waitForPoints(shop: string, cost: number): Promise<void> {
  const deadline = Date.now() + MAX_WAIT;
  for (;;) {
    const bucket = buckets.get(shop);
    if (!bucket) return;
    refill(bucket);
    const missing = bucket.maximum * RESERVED_SHARE + cost - bucket.available;
    if (missing <= 0) {
      bucket.available -= cost;
      return;
    }
    const wait = Math.max(50, (missing / bucket.restoreRate) * 1000);
    if (Date.now() + wait > deadline) throw new BudgetError('Background work waits until more API calls are allowed.');
    await sleep(wait);
  }
}

function refill(bucket: Bucket): void {
  const now = Date.now();
  bucket.available = Math.min(bucket.maximum, bucket.available + ((now - bucket.at) / 1000) * bucket.restoreRate);
  bucket.at = now;
}

function note(shop: string, operation: string, { requestedQueryCost, throttleStatus }: Cost): void {
  const { maximumAvailable: maximum, currentlyAvailable, restoreRate } = throttleStatus;
  costs.set(operation, requestedQueryCost);
  const known = buckets.get(shop);
  // Responses can overtake each other, and some calls are still running: believe the lower number.
  if (known) refill(known);
  const available = Math.min(known?.available ?? currentlyAvailable, currentlyAvailable);
  buckets.delete(shop);
  buckets.set(shop, { available, at: Date.now(), maximum, restoreRate });
  const [oldest] = buckets.keys();
  if (buckets.size > MAX_SHOPS && oldest !== undefined) buckets.delete(oldest);
}
