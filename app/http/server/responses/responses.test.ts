import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { LONG_TEXT } from '../testing/test-build';
import { send } from '../testing/test-client';
import { testServer } from '../testing/test-server';

const server = testServer();

describe('responses', () => {
  const gzip = { 'Accept-Encoding': 'gzip' };

  test('are compressed for the admin', async () => {
    const page = await send(server.port, '/app/people/1', { headers: gzip });
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(page.body).toString()).toBe(LONG_TEXT);
    const brotli = await send(server.port, '/assets/app-abc123.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(LONG_TEXT);
    expect((await send(server.port, '/app/people/1')).headers['content-encoding']).toBeUndefined();
  });

  test.each(['/proxy/brief', '/app/guide.pdf'])('are not compressed for %s', async (path) => {
    expect((await send(server.port, path, { headers: gzip })).headers['content-encoding']).toBeUndefined();
  });

  test('can be cached: built files forever, others for an hour', async () => {
    const { headers } = await send(server.port, '/assets/app-abc123.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await send(server.port, '/robots.txt')).headers['cache-control']).toBe('public, max-age=3600');
    const missing = await send(server.port, '/assets/app-old.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store']);
  });

  test('don’t reveal the server software', async () => {
    for (const path of ['/', '/healthz', '/nothing', '/assets/app-abc123.js']) {
      expect((await send(server.port, path)).headers).not.toHaveProperty('x-powered-by');
    }
  });
});
