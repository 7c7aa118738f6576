/** Resource route: what Shopify says about products. Loaded by editors, so that they don't wait for it. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { isStorable } from '~/http/storable-text';
import { MAX_PRODUCTS, type ProductsResult } from '~/products/contract';
import { readProductStates } from '~/products/read-products.server';
import { authenticate } from '~/shopify/shopify.server';
import { shopifyResult } from '~/shopify/shopify-result.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const ids = new URL(request.url).searchParams.getAll('id').filter(isStorable).slice(0, MAX_PRODUCTS);
  const result = await shopifyResult('Reading products', () => readProductStates({ admin, shop: session.shop, ids }));
  if (result.ok) return json<ProductsResult>({ ok: true, states: result.value });
  return json<ProductsResult>({ ok: false, reason: result.reason === 'denied' ? 'denied' : 'failed' });
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<ProductsResult> =>
  fallbackOnFailure(() => serverLoader<ProductsResult>(), { ok: false, reason: 'failed' });
