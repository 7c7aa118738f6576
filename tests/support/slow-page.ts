/** A slow connection to a shop: its pages arrive in small pieces, everything else at once. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { createAdaptorServer } from '@hono/node-server';

import type { StoreContext } from '../../devstore/context.ts';
import { storefrontRoutes } from '../../devstore/storefront/routes.ts';

export interface Site {
  /** Its address, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface Pace {
  /** How many pieces a page comes in. */
  pieces: number;
  /** Milliseconds between two of them. */
  pause: number;
  /** How many of them come at all; then the connection is open, and silent. */
  stopAfter?: number;
}

/** The shop's storefront, without the app. */
export async function serveShop(context: StoreContext): Promise<Site> {
  return listen(createAdaptorServer({ fetch: storefrontRoutes(context).fetch }) as Server);
}

/** Passes requests on to the site, and lets its pages come slowly. */
export async function slowly(site: Site, { pieces, pause, stopAfter = pieces }: Pace): Promise<Site> {
  const proxy = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(site.url + request.url);
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type });
      if (!type.startsWith('text/html')) return response.end(body);
      const size = Math.ceil(body.length / pieces);
      for (let piece = 0; piece < stopAfter && !response.destroyed; piece += 1) {
        response.write(body.subarray(piece * size, (piece + 1) * size));
        await sleep(pause);
      }
      if (stopAfter === pieces) response.end();
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
