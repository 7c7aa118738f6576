import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';

import { parseAnswer, send } from './send';

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/apps/unwind/brief`;
}

const fields = new URLSearchParams({ email: 'reader@example.com' });

test('posts the fields as a form, asks for JSON, and believes the body whatever the status', async () => {
  let seen = '';
  const action = await serve((request, response) => {
    request.on('data', (chunk: Buffer) => {
      seen = `${request.method} ${request.headers.accept} ${request.headers['content-type']} ${chunk.toString()}`;
      response.writeHead(500).end('{"ok":true,"message":"On its way."}');
    });
  });
  expect(await send(action, fields)).toEqual({ ok: true, message: 'On its way.' });
  expect(seen).toBe('POST application/json application/x-www-form-urlencoded;charset=UTF-8 email=reader%40example.com');
});

test('a page instead of an answer is no answer', async () => {
  const action = await serve((_request, response) => response.end('<h1>Please come back later</h1>'));
  expect(await send(action, fields)).toBeNull();
});

test('nobody there is no answer', async () => {
  const action = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  expect(await send(action, fields)).toBeNull();
});

test('an answer that takes too long is none', async () => {
  const action = await serve(() => undefined);
  expect(await send(action, fields, 50)).toBeNull();
});

test('an answer has a verdict and a message', () => {
  const refused = { ok: false, field: 'email', message: 'That is not an address.' };
  expect(parseAnswer(JSON.stringify(refused))).toEqual(refused);
  for (const text of ['', 'null', '[]', '{"ok":true}', '{"ok":"yes","message":"x"}', '<p>']) {
    expect(parseAnswer(text)).toBeNull();
  }
});
