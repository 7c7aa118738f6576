import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { expect, it } from 'vitest';

import { temporaryContext } from '../testing/temporary-context.ts';
import { tokenRoutes } from './tokens/routes.ts';

it('closes the connection while a fault is set, and serves the next request', async () => {
  const context = temporaryContext();
  const server = createAdaptorServer({ fetch: tokenRoutes(context).fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/access_token`;
  context.faults.add({ target: 'token', mode: 'down', times: 1 });

  await expect(fetch(address, { method: 'POST' })).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  expect((await fetch(address, { method: 'POST' })).status).toBe(401);
  server.close();
});
