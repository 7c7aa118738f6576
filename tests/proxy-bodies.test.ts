/**
 * Responses that come before a body was read, through the local store's app proxy and over real sockets: the connection can
 * be used for the next request, and requests on other connections are served meanwhile.
 */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { once } from 'node:events';

import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, describe, expect, test } from 'vitest';

import { testServer } from '../app/http/server/testing/test-server';
import { Connection } from '../app/http/server/testing/test-client';
import { proxyRoutes } from '../devstore/proxy/routes';
import { storefrontRoutes } from '../devstore/storefront/routes';
import { testContext } from '../devstore/storefront/testing';

const app = testServer();
const context = testContext();
const site = new Hono().route('/', proxyRoutes(context)).route('/', storefrontRoutes(context));
const store = createAdaptorServer({ fetch: site.fetch }) as Server;

afterAll(() => void store.close());

async function openStore(): Promise<Connection> {
  context.config.appUrl = `http://127.0.0.1:${app.port}`;
  if (!store.listening) await once(store.listen(0, '127.0.0.1'), 'listening');
  context.storeUrl = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  return new Connection((store.address() as AddressInfo).port);
}

const MB = 1024 * 1024;
const LARGE = 'a'.repeat(2 * MB);
const SMALL = 'a'.repeat(100 * 1024);
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const head = (path: string, ...headers: string[]) =>
  [`POST ${path} HTTP/1.1`, 'Host: a', ...headers, '', ''].join('\r\n');
const length = (body: string) => `Content-Length: ${body.length}`;

/** Requests to a path, and the status of the response. */
const REQUESTS: [name: string, request: (path: string) => string, status: number][] = [
  ['2 MB', (path) => head(`${path}/brief`, length(LARGE)) + LARGE, 413],
  ['2 MB without a length', (path) => head(`${path}/brief`, 'Transfer-Encoding: chunked') + chunked(LARGE), 413],
  ['2 MB of an odd type', (path) => head(`${path}/brief`, 'Content-Type: image/png', length(LARGE)) + LARGE, 413],
  ['a compressed body', (path) => `${head(`${path}/brief`, 'Content-Encoding: gzip', length('abc'))}abc`, 415],
  ['2 MB to a URL without a route', (path) => head(`${path}/nothing`, length(LARGE)) + LARGE, 413],
  ['100 KB to a URL without a route', (path) => head(`${path}/nothing`, length(SMALL)) + SMALL, 404],
  [
    '100 KB without a length, there',
    (path) => head(`${path}/nothing`, 'Transfer-Encoding: chunked') + chunked(SMALL),
    404,
  ],
];

describe.each(REQUESTS)('%s', (_name, request, status) => {
  test.each(['/apps/unwind', '/proxy'])(
    'at %s gets a response; the next request on the connection is served',
    async (path) => {
      const connection = path === '/proxy' ? new Connection(app.port) : await openStore();
      connection.write(request(path));
      await connection.until(`HTTP/1.1 ${status} `);
      connection.write(`GET ${path}/brief HTTP/1.1\r\nHost: a\r\n\r\n`);
      await connection.until('All work and no play');
      connection.end();
      // The connection between the store and the app is reused too.
      if (path !== '/proxy') expect((await fetch(`${context.storeUrl}${path}/brief`)).status).toBe(200);
    },
  );
});

test.each([length(LARGE), 'Transfer-Encoding: chunked'])(
  'the store itself reads what it rejects (%s)',
  async (header) => {
    const connection = await openStore();
    connection.write(head('/apps/other/brief', header) + (header.startsWith('T') ? chunked(LARGE) : LARGE));
    await connection.until('HTTP/1.1 501 ');
    connection.write('GET /apps/unwind/brief HTTP/1.1\r\nHost: a\r\n\r\n');
    await Promise.race([connection.until('All work and no play'), connection.untilClosed()]);
    connection.end();
  },
);

test('a body that arrives slowly doesn’t keep others waiting', async () => {
  const slow = await openStore();
  slow.write(`${head('/apps/unwind/brief', 'Content-Length: 10')}a`);
  const responses = Array.from({ length: 5 }, () =>
    fetch(`${context.storeUrl}/apps/unwind/brief`, { method: 'POST', body: 'x'.repeat(1000) }),
  );
  for (const response of await Promise.all(responses)) expect(await response.text()).toBe('1000');
  slow.write('bcdefghij');
  await slow.until('\r\n10\r\n');
  slow.end();
});

test('a body that breaks off doesn’t reach the app, and others are served', async () => {
  const broken = await openStore();
  broken.write(`${head('/apps/unwind/brief', 'Content-Length: 1000')}abc`);
  broken.end();
  const response = await fetch(`${context.storeUrl}/apps/unwind/brief`, { method: 'POST', body: 'x' });
  expect(await response.text()).toBe('1');
});
