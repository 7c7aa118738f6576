/**
 * A reverse proxy in front of the app, like the tunnel of `shopify app dev`: browsers see the tunnel's URL. It replaces
 * Shopify's hosts with the store's in two headers of the app's pages.
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

import type { StoreContext } from '../context.ts';
import { SLOW_MS } from '../faults.ts';

const CDN_APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

export interface Tunnel {
  /** `http://localhost:port`, without a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/** Starts the tunnel on a free port. It returns 502 until the app runs. */
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
  if (fault === 'down') return respondUnreachable(context, outgoing);
  if (fault === 'error') return void outgoing.writeHead(500).end('Internal Server Error');
  if (fault === 'throttle') return void outgoing.writeHead(429, { 'Retry-After': '2' }).end();
  if (fault === 'slow') await sleep(SLOW_MS);

  // Keeps the tunnel's Host header, so that the app builds URLs with it.
  const forwarded = request(new URL(incoming.url ?? '/', context.config.appUrl), {
    method: incoming.method,
    headers: {
      ...incoming.headers,
      'x-forwarded-for': incoming.socket.remoteAddress,
      'x-forwarded-host': incoming.headers.host,
      'x-forwarded-proto': 'http',
    },
  });
  forwarded.on('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.statusMessage, localHeaders(context, response.headers));
    pipeline(response, outgoing, () => undefined);
  });
  forwarded.on('error', () => (outgoing.headersSent ? outgoing.destroy() : respondUnreachable(context, outgoing)));
  outgoing.on('close', () => forwarded.destroy());
  incoming.pipe(forwarded);
}

/** Replaces Shopify's hosts: allows the store to frame the app, and loads App Bridge from the store. */
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

function respondUnreachable(context: StoreContext, outgoing: ServerResponse): void {
  outgoing.writeHead(502, { 'Content-Type': 'text/html; charset=utf-8' });
  outgoing.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>The app isn’t running</title>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem">
<h1 style="font-size: 1.25rem">The app isn’t running</h1>
<p>There was no response from <code>${context.config.appUrl}</code>. Start the app, then reload this page.</p></body></html>`);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
