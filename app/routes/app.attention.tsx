/** Resource route: what needs attention. Loaded by the open home page, so that it doesn't wait for Shopify. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import type { AttentionList } from '~/home/attention/attention';
import { readAttention } from '~/home/attention/read-attention.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  return json(await readAttention({ db, shop: session.shop, admin }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<AttentionList> =>
  fallbackOnFailure(() => serverLoader<AttentionList>(), { items: [], isComplete: false });
