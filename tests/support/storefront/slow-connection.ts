/** A slow connection to a shop: pages arrive in chunks, everything else at once. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// eslint-disable-next-line no-restricted-imports -- a slow connection
import { setTimeout as sleep } from 'node:timers/promises';

import { createAdaptorServer } from '@hono/node-server';

import type { StoreContext } from '../../../devstore/context.ts';
import { storefrontRoutes } from '../../../devstore/storefront/routes.ts';

export interface Site {
  /** Its URL, without a trailing slash. */
  url: string;
  close(): Promise<void>;
}

export interface Pace {
  /** Chunks per page. */
  chunks: number;
  /** Milliseconds between chunks. */
  pause: number;
  /** Chunks until the connection stays open without data. */
  stopAfter?: number;
}

/** Serves the shop's storefront, without the app. */
export async function serveShop(context: StoreContext): Promise<Site> {
  return listen(createAdaptorServer({ fetch: storefrontRoutes(context).fetch }) as Server);
}

/** Forwards requests to the site and slows its pages down. */
export async function slowDown(site: Site, { chunks, pause, stopAfter = chunks }: Pace): Promise<Site> {
  const proxy = createServer((request, reply) => {
    void (async () => {
      const response = await fetch(site.url + request.url);
      const type = response.headers.get('content-type') ?? '';
      const body = Buffer.from(await response.arrayBuffer());
      reply.writeHead(response.status, { 'content-type': type });
      if (!type.startsWith('text/html')) return reply.end(body);
      const size = Math.ceil(body.length / chunks);
      for (let chunk = 0; chunk < stopAfter && !reply.destroyed; chunk += 1) {
        reply.write(body.subarray(chunk * size, (chunk + 1) * size));
        await sleep(pause);
      }
      if (stopAfter === chunks) reply.end();
    })();
  });
  return listen(proxy);
}

async function listen(server: Server): Promise<Site> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
