import { log } from '~/log.server';

import { AccessDenied, ShopifyError } from './admin-api.server';

/** `denied`: a permission is missing that the merchant can give. The message says what to do. */
export type ShopifyResult<Value> =
  { ok: true; value: Value } | { ok: false; reason: 'denied' | 'refused'; message: string };

/**
 * Turns Shopify's errors into results, for pages that show them and stay as they are; throws any others.
 * @param task for the log: "Listing articles"
 */
export async function shopifyResult<Value>(task: string, run: () => Promise<Value>): Promise<ShopifyResult<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    if (error instanceof AccessDenied) return { ok: false, reason: 'denied', message: error.message };
    // Not the app's error: Shopify is down, or rejects what was asked for, such as a made-up cursor.
    log('warn', `${task} failed`, {}, error);
    return { ok: false, reason: 'refused', message: error.message };
  }
}
