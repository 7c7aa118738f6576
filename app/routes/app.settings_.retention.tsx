/** What shorter retention periods would delete, which the settings page says before they're saved. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { countRetention } from '~/privacy/retention.server';
import { RETENTION_SETTINGS } from '~/settings/fields';
import { periodProblem } from '~/settings/retention';
import { MAX_COUNT, type RetentionPreview, describeCounts } from '~/settings/retention-counts';
import { readSettings } from '~/settings/settings.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const params = new URL(request.url).searchParams;
  const periods = await readSettings({ db, shop });
  for (const name of RETENTION_SETTINGS) {
    const period = params.get(name);
    if (period !== null && periodProblem(period) === null) periods[name] = period;
  }
  const counts = await countRetention({ db, shop, periods, max: MAX_COUNT + 1 });
  return json<RetentionPreview>({ isKnown: true, deleted: describeCounts(counts) });
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<RetentionPreview> =>
  fallbackOnFailure(() => serverLoader<RetentionPreview>(), { isKnown: false, deleted: null });
