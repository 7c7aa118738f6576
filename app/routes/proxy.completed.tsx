/** Reports a completed routine: `POST /apps/unwind/completed` on the storefront. The page ignores the response. */
import type { ActionFunctionArgs } from '@remix-run/node';

import { truncateNetwork } from '~/http/network';
import { db } from '~/db.server';
import { receiveCompletion } from '~/routine/completion.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { authenticateProxy, getClientAddress } from '~/shopify/app-proxy.server';

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const fields = await readForm(request);
  const network = truncateNetwork(getClientAddress(request));
  try {
    await receiveCompletion({ db, enqueue: await openEnqueue(), shop, fields, network });
  } catch (error) {
    logError('Receiving a completed routine failed', error);
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

export function loader() {
  return new Response('This URL only accepts POST requests.', { status: 405, headers: { Allow: 'POST' } });
}
