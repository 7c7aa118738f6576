/** Shopify's Admin API for a job: with the token that the shop gave for good, not that of a merchant at the screen. */
import { SessionNotFoundError } from '@shopify/shopify-app-remix/server';

import type { Admin } from './admin-api.server';
import { unauthenticated } from './shopify.server';

export interface OfflineAdmin {
  admin: Admin;
  /** What the merchant has granted. */
  scopes: readonly string[];
}

/**
 * Opens the API of a shop; a token that has expired is renewed first.
 * @returns null where the app is not installed there.
 * @throws where the token has expired and Shopify does not answer.
 */
export async function offlineAdmin(shop: string): Promise<OfflineAdmin | null> {
  try {
    const { admin, session } = await unauthenticated.admin(shop);
    return { admin, scopes: session.scope?.split(',') ?? [] };
  } catch (error) {
    if (error instanceof SessionNotFoundError) return null;
    throw error;
  }
}
