/** Turns the copying of people to Shopify customers on or off. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readStorableJson } from '~/http/json.server';
import { logError } from '~/log.server';
import { type CopyResult, copyIntentSchema } from '~/settings/admin/intents';
import { saveSettings } from '~/settings/settings.server';
import { saveGrantedScopes } from '~/shopify/sessions.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function action({ request }: ActionFunctionArgs) {
  const { session, scopes } = await authenticate.admin(request);
  const { shop } = session;
  const { data } = copyIntentSchema.safeParse(await readStorableJson(request));
  if (!data) throw new Response('Invalid request', { status: 400 });
  if (data.isOn) {
    const granted = await scopes.query().then(
      (result) => result.granted,
      (error: unknown) => {
        if (error instanceof Response) throw error;
        logError('Reading the granted scopes failed', error);
        return null;
      },
    );
    if (!granted) return fail('Shopify didn’t respond. Try again.', 502);
    if (!granted.includes('write_customers')) return fail('Allow Unwind to edit customers, then try again.', 403);
    // A webhook reports the scopes too, but the jobs start right away.
    await saveGrantedScopes({ db, shop, scopes: granted });
  }
  const enqueue = await openEnqueue();
  await db.$transaction(async (tx) => {
    await saveSettings({ db: tx, shop, changes: { copyCustomers: data.isOn } });
    if (data.isOn) await enqueue(tx, 'customer-copy-all', { shop, after: null });
  });
  return json<CopyResult>({ ok: true, isOn: data.isOn });
}

function fail(message: string, status: number) {
  return json<CopyResult>({ ok: false, message }, { status });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<CopyResult> =>
  fallbackOnFailure(() => serverAction<CopyResult>(), {
    ok: false,
    message: UNREACHABLE,
  });
