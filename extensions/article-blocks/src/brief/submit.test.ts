import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';

import { parseResponse, submit } from './submit';

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/apps/unwind/brief`;
}

const fields = new URLSearchParams({ email: 'reader@example.com' });

test('posts a form, accepts JSON, and trusts the body whatever the status', async () => {
  let seen = '';
  const action = await serve((request, response) => {
    request.on('data', (chunk: Buffer) => {
      seen = `${request.method} ${request.headers.accept} ${request.headers['content-type']} ${chunk.toString()}`;
      response.writeHead(500).end('{"ok":true,"message":"On its way."}');
    });
  });
  expect(await submit(action, fields)).toEqual({ ok: true, message: 'On its way.' });
  expect(seen).toBe('POST application/json application/x-www-form-urlencoded;charset=UTF-8 email=reader%40example.com');
});

const HTML = { 'Content-Type': 'text/html' };

test.each<[string, RequestListener]>([
  ['the theme’s error page', (_request, response) => response.writeHead(500, HTML).end('<h1>Not available</h1>')],
  ['a firewall’s challenge', (_request, response) => response.writeHead(200, HTML).end('<h1>Are you human?</h1>')],
  ['the theme’s page for 404', (_request, response) => response.writeHead(404, HTML).end('<h1>Not found</h1>')],
  ['an empty body', (_request, response) => response.writeHead(200).end()],
  ['no content', (_request, response) => response.writeHead(204).end()],
  ['JSON of another program', (_request, response) => response.end('{"ok":true,"status":"queued"}')],
  ['JSON that was cut off', (_request, response) => response.end('{"ok":true,"message":"On its w')],
  ['a body that breaks off', (_request, response) => response.write('{"ok":', () => response.destroy())],
  [
    'a redirect to a page',
    (request, response) =>
      request.url === '/login'
        ? response.end('<h1>Password</h1>')
        : response.writeHead(302, { Location: '/login' }).end(),
  ],
])('%s isn’t a response', async (_, listener) => {
  expect(await submit(await serve(listener), fields)).toBeNull();
});

test('a network error isn’t a response', async () => {
  const action = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  expect(await submit(action, fields)).toBeNull();
});

test('a timeout isn’t a response', async () => {
  const action = await serve(() => undefined);
  expect(await submit(action, fields, 50)).toBeNull();
});

test('a response has a result and a message', () => {
  const rejected = { ok: false, field: 'email', message: 'That is not an address.' };
  expect(parseResponse(JSON.stringify(rejected))).toEqual(rejected);
  for (const text of ['', 'null', '[]', '{"ok":true}', '{"ok":"yes","message":"x"}', '<p>']) {
    expect(parseResponse(text)).toBeNull();
  }
});
