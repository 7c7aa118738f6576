import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from './context.ts';
import { temporaryContext } from './control/temporary-context.ts';
import { startTunnel, type Tunnel } from './tunnel.ts';

let app: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let context: StoreContext;
let tunnel: Tunnel;

beforeEach(async () => {
  app = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
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
  it('lets the store frame the app, and changes nothing else of the policy', async () => {
    answer = (_request, response) =>
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

  it('passes method, path, body and status on, under its own address', async () => {
    answer = (request, response) => {
      response.writeHead(418, { 'X-Seen': `${request.method} ${request.url} ${request.headers.host}` });
      request.pipe(response);
    };
    const seen = await fetch(`${tunnel.url}/app?page=2`, { method: 'PUT', body: 'hello' });

    expect(seen.status).toBe(418);
    expect(seen.headers.get('x-seen')).toBe(`PUT /app?page=2 ${new URL(tunnel.url).host}`);
    expect(await seen.text()).toBe('hello');
  });

  it('says so where the app does not answer, and finds it when it does', async () => {
    const { appUrl } = context.config;
    context.config.appUrl = 'http://127.0.0.1:9';
    const unreachable = await fetch(tunnel.url);
    expect(unreachable.status).toBe(502);
    expect(await unreachable.text()).toContain('The app does not answer');

    context.config.appUrl = appUrl;
    answer = (_request, response) => response.end('back');
    expect(await (await fetch(tunnel.url)).text()).toBe('back');
  });

  it('plays faults of the app', async () => {
    answer = (_request, response) => response.end('fine');
    context.faults.add({ target: 'app', mode: 'down', times: 1 });
    context.faults.add({ target: 'app', mode: 'error', times: 1 });

    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await fetch(tunnel.url)).status);
    expect(statuses).toEqual([502, 500, 200]);
  });
});
