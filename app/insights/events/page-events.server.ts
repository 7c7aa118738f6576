/** Counts what pages post to `/proxy/events`, before Remix. Pages ignore the response. */
import type { Request, RequestHandler, Response } from 'express';

import { answerDirectly, queryOf, readText } from '~/http/direct';
import { parseJson } from '~/http/json.server';
import { readerAddress, truncateNetwork } from '~/http/network';
import { logError } from '~/log.server';

import { type EventsInput, receiveEvents } from './receive.server';

/** In bytes. A page sends far less. */
const MAX_BATCH_BYTES = 32 * 1024;

interface Services extends Omit<EventsInput, 'shop' | 'batch' | 'userAgent' | 'network'> {
  /** @throws a response if the signature isn't valid */
  verify: (query: URLSearchParams) => { shop: string };
  readerHop: number;
}

export function pageEvents(services: Services): RequestHandler {
  return answerDirectly(
    ({ method, path }) => method === 'POST' && path === '/proxy/events',
    (request, response) => answer(services, request, response),
  );
}

async function answer(services: Services, request: Request, response: Response): Promise<void> {
  // Where the proxy is, the page knew: other requests remember it.
  const { shop } = services.verify(queryOf(request));
  const batch = parseJson(await readText(request, MAX_BATCH_BYTES));
  const address = readerAddress(request.get('X-Forwarded-For') ?? null, services.readerHop);
  const ok = await receiveEvents({
    ...services,
    ...{ shop, batch, network: truncateNetwork(address), userAgent: request.get('User-Agent') ?? '' },
  }).catch((error: unknown) => {
    logError('Counting events failed', error);
    return false;
  });
  response.json({ ok });
}
