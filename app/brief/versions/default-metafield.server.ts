import type { AdminApi } from '~/shopify/admin-api.server';
import { setAppMetafield } from '~/shopify/app-metafields.server';

/** Holds the default Brief's handle. Liquid reads it as `app.metafields.brief.default`. */
const DEFAULT_METAFIELD = { namespace: 'brief', key: 'default' };

/**
 * Sets the Brief that blocks show by default; null for none.
 * @throws ShopifyError
 */
export async function setDefaultMetafield(admin: AdminApi, handle: string | null): Promise<void> {
  await setAppMetafield(admin, DEFAULT_METAFIELD, handle);
}
