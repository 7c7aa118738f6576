/** Turns the copying of people to Shopify's customers on or off. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { z } from 'zod';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readJson } from '~/json.server';
import { logError } from '~/log.server';
import type { CopyAnswer } from '~/settings/admin/answer';
import { saveSettings } from '~/settings/settings.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

const wish = z.object({ on: z.boolean() });

export async function action({ request }: ActionFunctionArgs) {
  const { session, scopes } = await authenticate.admin(request);
  const { shop } = session;
  const { data } = wish.safeParse(await readJson(request));
  if (!data) throw new Response('The request is not one that the page makes.', { status: 400 });
  if (data.on) {
    const granted = await scopes.query().then(
      (answer) => answer.granted,
      (error: unknown) => {
        if (error instanceof Response) throw error;
        logError('Asking what is granted', error);
        return null;
      },
    );
    if (!granted) return refused('Shopify did not answer. Try again in a moment.', 502);
    if (!granted.includes('write_customers')) return refused('The permission to write customers is missing.', 403);
    // Shopify tells of the change by a webhook, too; the jobs must not wait for it.
    await db.session.updateMany({ where: { shop, isOnline: false }, data: { scope: granted.join(',') } });
  }
  const enqueue = await openEnqueue();
  await db.$transaction(async (tx) => {
    await saveSettings({ db: tx, shop, changes: { copyCustomers: data.on } });
    if (data.on) await enqueue(tx, 'customer-copy-all', { shop, after: null });
  });
  return json<CopyAnswer>({ ok: true, isOn: data.on });
}

function refused(message: string, status: number) {
  return json<CopyAnswer>({ ok: false, message }, { status });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<CopyAnswer> =>
  orElse(() => serverAction<CopyAnswer>(), {
    ok: false,
    message: 'The app did not answer. Check your connection, then try again.',
  });
