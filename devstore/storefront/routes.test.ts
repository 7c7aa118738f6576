import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { storefrontRoutes } from './routes.ts';
import { testContext } from './testing.ts';

// The real theme over real HTTP.
const context = testContext();
const server = createAdaptorServer({ fetch: new Hono().route('/', storefrontRoutes(context)).fetch });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  context.storeUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

/** The status of a path that is sent without being normalized, as `fetch` would do. */
function rawStatus(path: string): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 200, 'Reach the muscles that rollers slide over'],
  ['/blogs/release', 200, 'The release journal'],
  ['/blogs/release/lower-back-and-hip-sequence', 200, 'Read this before you buy'],
  ['/blogs/release/never-written', 404, 'Page not found'],
  ['/blogs/release/lower-back-and-hip-sequence/more', 404, 'Page not found'],
  ['/products/none', 404, 'Page not found'],
])('%s has status %i and no Liquid errors', async (path, status, text) => {
  const response = await fetch(`${context.storeUrl}${path}`);
  const html = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(html).toContain(text);
  expect(html).not.toContain('liquid-error');
  expect(html).not.toContain('translation missing');
  expect(context.logged).toEqual([]);
});

test('serves the routine’s image, with an etag', async () => {
  const url = `${context.storeUrl}/assets/article-pp02-iliacus-demo.webp`;
  const first = await fetch(url);
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('content-type')).toBe('image/webp');
  expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('compresses pages and files, which keep their etags', async () => {
  const page = await fetch(`${context.storeUrl}/`);
  expect(page.headers.get('content-encoding')).toBe('gzip');
  const style = await fetch(`${context.storeUrl}/assets/base.css`);
  expect(style.headers.get('content-encoding')).toBe('gzip');
  const again = await fetch(style.url, { headers: { 'if-none-match': style.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test.each([
  '/assets/..%2fconfig%2fsettings_data.json',
  '/assets/../config/settings_data.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%2e%2e/layout/theme.liquid',
  '/assets/.hidden',
  '/assets/a%00b',
  '/extensions/unwind/assets/..%2fshopify.extension.toml',
])('%s doesn’t leave the folder', async (path) => {
  expect(await rawStatus(path)).toBe(404);
});
