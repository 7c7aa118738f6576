/** The Admin API for jobs, with the shop's offline access token. */
import { SessionNotFoundError } from '@shopify/shopify-app-remix/server';

import { db } from '~/db.server';

import type { AdminApi } from './admin-api.server';
import { hasOfflineSession } from './sessions.server';
import { withBudget } from './api-budget.server';
import { unauthenticated } from './shopify.server';

export interface OfflineAdmin {
  admin: AdminApi;
  /** The granted scopes. */
  scopes: readonly string[];
}

/**
 * Opens a shop's Admin API. Renews an expired token first. Its calls leave part of the API's budget to the merchant.
 * @returns null if the app isn't installed
 * @throws if the token has expired and Shopify doesn't respond, or if `DATA_KEY` can't decrypt it, so that jobs are retried
 */
export async function offlineAdmin(shop: string): Promise<OfflineAdmin | null> {
  try {
    const { admin, session } = await unauthenticated.admin(shop);
    return { admin: withBudget(admin, shop), scopes: session.scope?.split(',') ?? [] };
  } catch (error) {
    if (error instanceof SessionNotFoundError && !(await hasOfflineSession({ db, shop }))) return null;
    throw error;
  }
}
