/** Resource route: clears the demo's made-up readers. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { clearSampleData } from '~/home/sample-data/clear-sample-data.server';
import { type ClearResult, sampleDataIntentSchema } from '~/home/sample-data/intents';
import { readJson } from '~/http/json.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: intent } = sampleDataIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  await clearSampleData({ db, shop: session.shop });
  return json<ClearResult>({ ok: true });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ClearResult> =>
  fallbackOnFailure(() => serverAction<ClearResult>(), { ok: false, message: UNREACHABLE });
