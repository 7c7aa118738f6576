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

test('an HTML page isn’t a response', async () => {
  const action = await serve((_request, response) => response.end('<h1>Please come back later</h1>'));
  expect(await submit(action, fields)).toBeNull();
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
