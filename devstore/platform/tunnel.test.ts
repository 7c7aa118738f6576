import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import { startTunnel, type Tunnel } from './tunnel.ts';

let app: Server;
let respond: (request: IncomingMessage, response: ServerResponse) => void;
let context: StoreContext;
let tunnel: Tunnel;

beforeEach(async () => {
  app = createServer((request, response) => respond(request, response)).listen(0, '127.0.0.1');
  await once(app, 'listening');
  context = temporaryContext(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
  tunnel = await startTunnel(context);
  context.tunnelUrl = tunnel.url;
});

afterEach(async () => {
  await tunnel.close();
  app.close();
});

describe('the tunnel', () => {
  it('allows the store to frame the app, and leaves the rest of the policy', async () => {
    respond = (_request, response) =>
      response
        .writeHead(200, {
          'Content-Security-Policy':
            "default-src 'self'; frame-ancestors https://admin.shopify.com https://a.b; img-src *",
          Link: '<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel="preload"; as="script";',
        })
        .end();
    const { headers } = await fetch(tunnel.url);

    expect(headers.get('content-security-policy')).toBe(
      `default-src 'self'; frame-ancestors https://admin.shopify.com https://a.b ${context.storeUrl}; img-src *`,
    );
    expect(headers.get('link')).toBe(`<${context.storeUrl}/admin/app-bridge.js>; rel="preload"; as="script";`);
  });

  it('forwards method, path, body and status, with its own host', async () => {
    respond = (request, response) => {
      response.writeHead(418, { 'X-Seen': `${request.method} ${request.url} ${request.headers.host}` });
      request.pipe(response);
    };
    const seen = await fetch(`${tunnel.url}/app?page=2`, { method: 'PUT', body: 'hello' });

    expect(seen.status).toBe(418);
    expect(seen.headers.get('x-seen')).toBe(`PUT /app?page=2 ${new URL(tunnel.url).host}`);
    expect(await seen.text()).toBe('hello');
  });

  it('shows an error page until the app runs', async () => {
    const { appUrl } = context.config;
    context.config.appUrl = 'http://127.0.0.1:9';
    const unreachable = await fetch(tunnel.url);
    expect(unreachable.status).toBe(502);
    expect(await unreachable.text()).toContain('The app isn’t running');

    context.config.appUrl = appUrl;
    respond = (_request, response) => response.end('back');
    expect(await (await fetch(tunnel.url)).text()).toBe('back');
  });

  it('simulates the app’s faults', async () => {
    respond = (_request, response) => response.end('fine');
    context.faults.add({ target: 'app', mode: 'down', times: 1 });
    context.faults.add({ target: 'app', mode: 'error', times: 1 });

    const statuses = [];
    for (let request = 0; request < 3; request += 1) statuses.push((await fetch(tunnel.url)).status);
    expect(statuses).toEqual([502, 500, 200]);
  });
});
