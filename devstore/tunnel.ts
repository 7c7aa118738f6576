/**
 * A small reverse proxy in front of the app, as a developer's tunnel would be: the app keeps its own port, and what a
 * browser sees of it is the tunnel's address. Two headers of the app's pages name Shopify's hosts; here they name the
 * store's.
 */
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type { StoreContext } from './context.ts';
import { SLOW_MS } from './faults.ts';

const CDN_APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

export interface Tunnel {
  /** `http://localhost:port`, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Starts the tunnel on a free port. The app need not run yet: until it answers, the tunnel answers 502. */
export async function startTunnel(context: StoreContext): Promise<Tunnel> {
  const server = createServer((incoming, outgoing) => void forward(context, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

async function forward(context: StoreContext, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const fault = context.faults.take('app');
  if (fault === 'down') return answerUnreachable(context, outgoing);
  if (fault === 'error') return void outgoing.writeHead(500).end('The app failed, as the store was told to play.');
  if (fault === 'throttle') return void outgoing.writeHead(429, { 'Retry-After': '2' }).end();
  if (fault === 'slow') await sleep(SLOW_MS);

  // The Host header stays the tunnel's, so that addresses which the app builds are the tunnel's too.
  const sent = request(new URL(incoming.url ?? '/', context.config.appUrl), {
    method: incoming.method,
    headers: {
      ...incoming.headers,
      'x-forwarded-for': incoming.socket.remoteAddress,
      'x-forwarded-host': incoming.headers.host,
      'x-forwarded-proto': 'http',
    },
  });
  sent.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, localHeaders(context, answer.headers));
    pipeline(answer, outgoing, () => undefined);
  });
  sent.on('error', () => (outgoing.headersSent ? outgoing.destroy() : answerUnreachable(context, outgoing)));
  outgoing.on('close', () => sent.destroy());
  incoming.pipe(sent);
}

/** The app's headers, with the store where they name Shopify: who may frame the page, and App Bridge's address. */
function localHeaders(context: StoreContext, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const policy = headers['content-security-policy'];
  const link = headers.link;
  return {
    ...headers,
    ...(policy && {
      'content-security-policy': String(policy).replace(/frame-ancestors [^;]*/, `$& ${context.storeUrl}`),
    }),
    ...(link && { link: String(link).replaceAll(CDN_APP_BRIDGE, `${context.storeUrl}/admin/app-bridge.js`) }),
  };
}

function answerUnreachable(context: StoreContext, outgoing: ServerResponse): void {
  outgoing.writeHead(502, { 'Content-Type': 'text/html; charset=utf-8' });
  outgoing.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>The app does not answer</title>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">The app does not answer</h1>
<p>Nothing answered at <code>${context.config.appUrl}</code>. Start the app, then load this page again.</p></body></html>`);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
