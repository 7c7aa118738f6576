/** Asks Shopify about routines for a page that's already open. */
import type { AdminApi } from '~/shopify/admin-api.server';
import { ShopifyError } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { readUsage } from '../articles/usage.server';
import { findArticleChanges } from '../import-source/drift/changed-articles.server';
import { findChangedElsewhere } from './changed-elsewhere.server';
import { NOTHING_KNOWN, type StorefrontState } from './storefront-state';
import { findMissingReferences } from './missing-references.server';

/** @param input `ids` are at most 50. */
export async function readStorefrontState(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  ids: string[];
}): Promise<StorefrontState> {
  try {
    const [changes, articles, missing, articleChanges] = await Promise.all([
      findChangedElsewhere(input),
      readUsage(input),
      findMissingReferences(input),
      findArticleChanges(input),
    ]);
    return { changes, articles, missingFiles: missing.files, missingProducts: missing.products, articleChanges };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Reading routines from Shopify failed', error);
    return NOTHING_KNOWN;
  }
}
