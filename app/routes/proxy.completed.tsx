/** A page tells that a routine was done to its end: `POST /apps/unwind/completed`, which nobody waits for. */
import type { ActionFunctionArgs } from '@remix-run/node';

import { networkOf } from '~/brief/sign-up/network';
import { db } from '~/db.server';
import { receiveCompletion } from '~/flow/completed.server';
import { readForm } from '~/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { authenticateProxy, clientAddressOf } from '~/proxy.server';

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const fields = await readForm(request);
  const network = networkOf(clientAddressOf(request));
  try {
    await receiveCompletion({ db, enqueue: await openEnqueue(), shop, fields, network });
  } catch (error) {
    logError('A completed routine could not be told of', error);
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

export function loader() {
  return new Response('This address takes what pages send.', { status: 405, headers: { Allow: 'POST' } });
}
