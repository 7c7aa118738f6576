/** Resource route: what Shopify says about a Brief. Loaded by its open page, so that it doesn't wait for Shopify. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { findChangedElsewhere } from '~/brief/versions/changed-elsewhere.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { logError } from '~/log.server';
import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import { ShopifyError } from '~/shopify/admin-api.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

interface BriefStorefrontState {
  /** Null if it's as the app published it, or Shopify doesn't respond. */
  change: ChangedElsewhere | null;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const change = findChangedElsewhere({ db, shop: session.shop, id: readId(params.id), admin });
  return json<BriefStorefrontState>({
    change: await change.catch((error: unknown) => {
      if (!(error instanceof ShopifyError)) throw error;
      logError('Reading a Brief from Shopify failed', error);
      return null;
    }),
  });
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<BriefStorefrontState> =>
  fallbackOnFailure(() => serverLoader<BriefStorefrontState>(), { change: null });
