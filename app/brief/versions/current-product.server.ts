import { readProductStates } from '~/products/read-products.server';
import { AccessDenied, type AdminApi } from '~/shopify/admin-api.server';

import type { Brief } from '../schema';

/**
 * The Brief with its product as Shopify describes it now; without it if it was deleted. It stays as it was chosen if the app
 * may not read products anymore.
 * @throws ShopifyError
 */
export async function withCurrentProduct(input: { admin: AdminApi; shop: string; brief: Brief }): Promise<Brief> {
  const { admin, shop, brief } = input;
  if (!brief.product) return brief;
  const { id } = brief.product;
  try {
    const state = (await readProductStates({ admin, shop, ids: [id] }))[id];
    if (state?.status !== 'ready') return { ...brief, product: null };
    const { handle, title, imageUrl, imageAlt, variantId } = state.product;
    const image = imageUrl === null ? null : { url: imageUrl, alt: imageAlt };
    return { ...brief, product: { id, handle, title, image, variantId } };
  } catch (error) {
    if (error instanceof AccessDenied) return brief;
    throw error;
  }
}
