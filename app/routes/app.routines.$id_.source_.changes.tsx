/** Resource route: how a routine's article has changed. Loaded by the routine's page once it's open. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import type { Drift } from '~/routine/import-source/drift/drift';
import { readDriftSummary } from '~/routine/import-source/drift/read-drift.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  return json<Drift>(await readDriftSummary({ db, shop: session.shop, id: readId(params.id), admin }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<Drift> =>
  fallbackOnFailure(() => serverLoader<Drift>(), { status: 'unknown', message: UNREACHABLE });
