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

/** Fetches a URL in a process with the preload, and returns its output. */
async function fetchInChild(address: string): Promise<string> {
  const script = `fetch(${JSON.stringify(address)}, { method: 'POST', headers: { a: 'b' }, body: 'x' })
    .then((response) => response.text())
    .catch((error) => 'blocked: ' + error.cause.message)
    .then(console.log)`;
  const preload = fileURLToPath(new URL('preload.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, '--eval', script], {
    env: { ...process.env, DEVSTORE_URL: storeUrl },
  });
  return stdout.trim();
}

describe('the preload', () => {
  it('redirects requests for a shop to the local store, with the shop’s host', async () => {
    expect(await fetchInChild('https://unwind-demo.myshopify.com/admin/api/x.json?a=1')).toBe(
      'POST /admin/api/x.json?a=1 for unwind-demo.myshopify.com',
    );
  });

  it('redirects requests for YouTube and Vimeo to the local store’s stand-in', async () => {
    expect(await fetchInChild('https://vimeo.com/api/oembed.json?url=x')).toBe(
      'POST /video-hosts/vimeo.com/api/oembed.json?url=x for undefined',
    );
  });

  it('allows requests to this machine', async () => {
    expect(await fetchInChild(`${storeUrl}/here`)).toBe('POST /here for undefined');
  });

  it.each([
    'https://example.com/',
    'https://myshopify.com.example.com/',
    'https://youtube.com.example.com/',
    'http://10.0.0.1/',
  ])('blocks %s', async (address) => {
    expect(await fetchInChild(address)).toContain(`blocked: Request to ${new URL(address).host} blocked`);
  });
});
