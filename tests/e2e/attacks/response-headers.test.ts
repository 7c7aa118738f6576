/** Headers of every response, from the list of routes: whether it's a page, data, a file or an error. */
import { beforeAll, expect, it } from 'vitest';

import { SHOP, adminHeaders, proxyQuery, webhookHeaders } from '../../support/app/signed-requests.ts';
import { runSql } from '../../support/demo/database.ts';
import { appPort, dataDir } from '../../support/demo/own-demo.ts';
import { type RouteFile, fillPattern, listRoutes } from '../../support/source/routes.ts';

const ADMIN_FRAMES = /^frame-ancestors (?=.*https:\/\/admin\.shopify\.com)https:\/\/(?:unwind-demo|\*)\.myshopify\.com/;
const UNFRAMED = "frame-ancestors 'none'";

const routes = listRoutes();
const ids: Record<string, string> = {};

beforeAll(async () => {
  for (const [name, table] of [
    ['brief', 'Brief'],
    ['routines', 'Routine'],
    ['people', 'Person'],
  ] as const) {
    const [row] = await runSql<{ id: string }>(dataDir, `SELECT id FROM "${table}" LIMIT 1`);
    ids[name] = row?.id ?? 'none';
  }
});

/** With the demo's IDs, so that successful responses are included. */
function pathOf({ pattern }: RouteFile): string {
  return fillPattern(pattern, (name) => (name === 'id' ? (ids[pattern.split('/')[2] ?? ''] ?? '') : 'x'));
}

function dataPathOf(route: RouteFile): string {
  return `${pathOf(route)}?_data=${encodeURIComponent(route.id)}`;
}

/** Sends a request, and checks what every response has in common. */
async function check(path: string, init: RequestInit = {}, cache = 'no-store'): Promise<Response> {
  const response = await fetch(`http://127.0.0.1:${appPort}${path}`, { redirect: 'manual', ...init });
  await response.arrayBuffer();
  const { headers } = response;
  const named = (name: string) => headers.get(name);
  expect(
    {
      cache: named('Cache-Control'),
      sniffing: named('X-Content-Type-Options'),
      referrer: named('Referrer-Policy'),
      frames: named('Content-Security-Policy'),
    },
    `${init.method ?? 'GET'} ${path}: ${response.status}`,
  ).toEqual({
    cache,
    sniffing: 'nosniff',
    referrer: 'no-referrer',
    frames: expect.stringMatching(/frame-ancestors [^;,]+;?$/) as string,
  });
  return response;
}

const inFolder = (folder: string) => routes.filter(({ pattern }) => pattern.split('/')[1] === folder);

it.each(routes)('$pattern has them for strangers', async (route) => {
  const path = pathOf(route);
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) await check(path, { method });
  await check(dataPathOf(route));
  await check(path, { method: 'POST', body: 'x'.repeat(70_000), headers: { 'Content-Type': 'text/plain' } });
});

it.each([...inFolder('app'), ...inFolder('auth')])('$pattern has them for the merchant', async (route) => {
  const statuses: number[] = [];
  if (route.hasLoader) statuses.push((await check(dataPathOf(route), { headers: adminHeaders() })).status);
  if (route.hasAction) {
    const init = { method: 'POST', body: '{}', headers: { ...adminHeaders(), 'Content-Type': 'application/json' } };
    statuses.push((await check(dataPathOf(route), init)).status);
  }
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  // The store and Shopify's admin can show it, even if the URL doesn't name the store.
  const named = await check(`${pathOf(route)}?shop=${SHOP}&embedded=1`, { headers: adminHeaders() });
  expect(named.headers.get('Content-Security-Policy')).toMatch(ADMIN_FRAMES);
  expect((await check(pathOf(route))).headers.get('Content-Security-Policy')).toMatch(ADMIN_FRAMES);
});

it.each(inFolder('proxy'))('$pattern has them for readers', async (route) => {
  for (const method of ['GET', 'POST']) {
    const response = await check(`${pathOf(route)}?${proxyQuery()}`, { method });
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('Content-Security-Policy')).toContain(UNFRAMED);
  }
});

it.each(inFolder('webhooks'))('$pattern has them for Shopify', async (route) => {
  const headers = webhookHeaders('unknown/topic', '{}');
  expect((await check(pathOf(route), { method: 'POST', body: '{}', headers })).status).toBe(404);
});

it.each(['/healthz', '/readyz', '/assets/gone.js', '/nothing', '//', '/%E0%A4%A', '/App/', '/robots.txt', '/.env'])(
  '%s has them',
  async (path) => void (await check(path)),
);

it('built files have them, and can be cached', async () => {
  const page = await (await fetch(`http://127.0.0.1:${appPort}/`)).text();
  const [file = ''] = /\/assets\/[\w.-]+\.js/.exec(page) ?? [];
  await check(file, {}, 'public, max-age=31536000, immutable');
});
