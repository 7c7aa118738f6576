import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let store: Server;
let storeUrl: string;

beforeAll(async () => {
  store = createServer((request, response) => {
    response.end(`${request.method} ${request.url} for ${String(request.headers['x-forwarded-host'])}`);
  }).listen(0, '127.0.0.1');
  await once(store, 'listening');
  storeUrl = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
});

afterAll(() => {
  store.close();
});

/** What a process of its own prints, with the preload in it, when it fetches that address. */
async function fetchInChild(address: string): Promise<string> {
  const script = `fetch(${JSON.stringify(address)}, { method: 'POST', headers: { a: 'b' }, body: 'x' })
    .then((answer) => answer.text())
    .catch((error) => 'refused: ' + error.cause.message)
    .then(console.log)`;
  const preload = fileURLToPath(new URL('preload.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, '--eval', script], {
    env: { ...process.env, DEVSTORE_URL: storeUrl },
  });
  return stdout.trim();
}

describe('the preload', () => {
  it('sends requests for a shop to the local store, and says which shop', async () => {
    expect(await fetchInChild('https://unwind-demo.myshopify.com/admin/api/x.json?a=1')).toBe(
      'POST /admin/api/x.json?a=1 for unwind-demo.myshopify.com',
    );
  });

  it('lets requests to this machine pass', async () => {
    expect(await fetchInChild(`${storeUrl}/here`)).toBe('POST /here for undefined');
  });

  it.each(['https://example.com/', 'https://myshopify.com.example.com/', 'http://10.0.0.1/'])(
    'refuses %s by name',
    async (address) => {
      expect(await fetchInChild(address)).toContain(`refused: Refused to reach ${new URL(address).host}`);
    },
  );
});
