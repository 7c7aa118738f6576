/** Resource route: what Shopify says about routines. Loaded by open pages, so that they don't wait for Shopify. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { isStorable } from '~/http/storable-text';
import { NOTHING_KNOWN, type StorefrontState } from '~/routine/live/storefront-state';
import { readStorefrontState } from '~/routine/live/storefront-state.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

/** As many as a page of the list. */
const MAX_IDS = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const ids = new URL(request.url).searchParams.getAll('id').filter(isStorable).slice(0, MAX_IDS);
  return json(await readStorefrontState({ db, shop: session.shop, admin, ids }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<StorefrontState> =>
  fallbackOnFailure(() => serverLoader<StorefrontState>(), NOTHING_KNOWN);
