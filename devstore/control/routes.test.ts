import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import type { Hono } from 'hono';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { Hono as Router } from 'hono';
import { controlRoutes } from './routes.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import type { StoreContext } from '../context.ts';
import { type MailServer, startMailServer } from '../mail/server.ts';
import { startTestApp } from '../testing/test-app.ts';

let context: StoreContext;
let mail: MailServer;
let site: Hono;

beforeEach(async () => {
  context = temporaryContext();
  mail = await startMailServer(context.config.dataDir, context.faults);
  site = new Router().route('/__devstore', controlRoutes(context, mail));
});

afterEach(() => mail.close());

function send(method: string, path: string, body?: unknown) {
  return site.request(`/__devstore/${path}`, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

test('state has the articles’ URLs and the article template, but no tokens', async () => {
  context.state.installation = {
    installedAt: '2026-11-21T00:00:00Z',
    scopes: ['write_content'],
    tokens: [{ token: 'shpat_1', expiresAt: null, refreshToken: 'shprt_1', refreshExpiresAt: null }],
  };
  const answer = await send('GET', 'state');
  const text = await answer.text();
  expect(text).not.toMatch(/shpat_1|shprt_1|"secret"/);
  const state = JSON.parse(text) as Record<string, never>;
  expect(state).toMatchObject({
    shop: { domain: 'unwind-demo.myshopify.com' },
    articles: ['lower-back-and-hip-sequence', 'gentle-psoas-reset', 'hips-on-a-mat'].map((handle) => ({
      url: `http://localhost:4000/blogs/release/${handle}`,
    })),
    theme: { templates: { article: { order: ['main'] } }, saved: {} },
    installation: { scopes: ['write_content'] },
  });
  for (const key of ['customers', 'metaobjects', 'metafields', 'operations']) expect(state).toHaveProperty(key);
});

test('a customer is added with a subscription, once', async () => {
  const added = await send('POST', 'customers', { email: 'Known@example.com', marketingState: 'SUBSCRIBED' });
  expect([added.status, await added.json()]).toMatchObject([
    201,
    { email: 'known@example.com', marketingState: 'SUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' },
  ]);
  expect((await send('POST', 'customers', { email: 'known@example.com' })).status).toBe(409);
  expect((await send('POST', 'customers', { email: 'other@example.com', marketingState: 'INVALID' })).status).toBe(400);
  expect(context.state.customers).toHaveLength(1);
});

test('a fault is set, listed and cleared', async () => {
  const set = await send('POST', 'faults', { target: 'smtp', mode: 'down', times: 2 });
  expect(set.status).toBe(201);
  await send('POST', 'faults', { target: 'app', mode: 'slow' });
  await send('POST', 'faults', { target: 'proxy', mode: 'error' });
  const expected = [
    { target: 'smtp', mode: 'down', times: 2 },
    { target: 'app', mode: 'slow', times: null },
    { target: 'proxy', mode: 'error', times: null },
  ];
  expect(await (await send('GET', 'faults')).json()).toEqual(expected);
  expect(await (await send('DELETE', 'faults')).json()).toEqual([]);
  expect(context.faults.take('smtp')).toBeNull();
});

test.each([
  [{ target: 'moon', mode: 'down' }, 'target'],
  [{ target: 'smtp', mode: 'odd' }, 'mode'],
  [{ target: 'smtp', mode: 'down', times: 0 }, 'times'],
  [{ target: 'smtp', mode: 'down', times: 1.5 }, 'times'],
  [{ target: 'smtp', mode: 'down', time: 1 }, 'time'],
  ['not json', 'expected object'],
])('rejects the fault %j with a message', async (body, message) => {
  const answer = await send('POST', 'faults', body);
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as { error: string }).error).toContain(message);
  expect(context.faults.list()).toEqual([]);
});

test('mail is listed, all or of an address, and deleted', async () => {
  await createTransport(mail.url).sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'Hello', text: 'x' });
  const hello = [{ to: 'b@example.com', subject: 'Hello' }];
  expect(await (await send('GET', 'mail')).json()).toMatchObject(hello);
  expect(await (await send('GET', 'mail?to=b%40example.com')).json()).toMatchObject(hello);
  expect(await (await send('GET', 'mail?to=c%40example.com')).json()).toEqual([]);
  expect((await send('DELETE', 'mail')).status).toBe(200);
  expect(await (await send('GET', 'mail')).json()).toEqual([]);
});

test("delivers a webhook and returns the app's status", async () => {
  const seen: string[] = [];
  const app = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${String(request.headers['x-shopify-topic'])}`);
    response.writeHead(202).end();
  }).listen(0);
  await once(app, 'listening');
  context.config.appUrl = `http://localhost:${(app.address() as AddressInfo).port}`;
  const answer = await send('POST', 'webhooks', { topic: 'app/scopes_update', payload: { current: [] } });
  app.close();
  expect(await answer.json()).toMatchObject({ status: 202 });
  expect(seen).toEqual(['POST /webhooks/app app/scopes_update']);
});

test.each([{ topic: 'moons/landed', payload: {} }, { payload: {} }, { topic: 'app/uninstalled', payload: 'x' }])(
  'rejects the webhook %j',
  async (body) => {
    const answer = await send('POST', 'webhooks', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toHaveProperty('error');
  },
);

test.each(['/__devstore', '/__devstore/'])(
  'the page at %s links to the article, admin, editor and inbox',
  async (path) => {
    const page = await (await site.request(path)).text();
    const [article] = context.state.articles;
    const links = [
      `/blogs/${article?.blogHandle}/${article?.handle}`,
      '/admin',
      '/admin/themes/current/editor',
      '/__devstore/inbox',
    ];
    for (const link of links) expect(page).toContain(`href="${link}`);
  },
);

test('serves client files and nothing else', async () => {
  const script = await send('GET', 'files/pages/client/dom.js');
  expect(script.headers.get('content-type')).toContain('javascript');
  expect((await send('GET', 'files/control/control-page.ts')).status).toBe(404);
  expect((await send('GET', 'files/control/client/..%2Fpage.ts')).status).toBe(404);
});

test('installs the app, grants scopes and uninstalls it', async () => {
  const app = await startTestApp();
  context.config.appUrl = app.url;
  const change = async (body: object) => (await (await send('POST', 'app', body)).json()) as unknown;
  expect(await change({ action: 'install' })).toMatchObject({ scopes: ['write_app_proxy', 'write_content'] });
  expect(await change({ action: 'grant', scopes: ['write_customers'] })).toMatchObject({
    scopes: ['write_app_proxy', 'write_content', 'write_customers'],
  });
  expect(await change({ action: 'uninstall' })).toBeNull();
  await app.close();
  expect(app.received.map(({ headers }) => headers['x-shopify-topic'])).toEqual([
    'app/scopes_update',
    'app/uninstalled',
  ]);
  const { webhooks } = (await (await send('GET', 'state')).json()) as { webhooks: object[] };
  expect(webhooks).toMatchObject([{ outcome: 'delivered' }, { outcome: 'delivered' }]);
});

test.each([{ action: 'sell' }, { action: 'grant' }, { action: 'grant', scopes: ['write_customers'] }, {}])(
  'rejects the app change %j',
  async (body) => {
    const answer = await send('POST', 'app', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toHaveProperty('error');
    expect(context.state.installation).toBeNull();
  },
);

test('an app/uninstalled webhook uninstalls the app', async () => {
  const app = await startTestApp();
  context.config.appUrl = app.url;
  await send('POST', 'app', { action: 'install' });
  expect(await (await send('POST', 'webhooks', { topic: 'app/uninstalled' })).json()).toMatchObject({ status: 202 });
  await app.close();
  expect(context.state.installation).toBeNull();
});

test('sets consent and records events', async () => {
  expect((await send('POST', 'consent', { analytics: 'yes' })).status).toBe(400);
  expect(await (await send('POST', 'consent', { analytics: false })).json()).toEqual({ analytics: false });
  expect((await send('POST', 'analytics', { data: {} })).status).toBe(400);
  await send('POST', 'analytics', { name: 'unwind:started', data: { step: 1 } });
  const state = (await (await send('GET', 'state')).json()) as { consent: object; analytics: object[] };
  expect(state.consent).toEqual({ analytics: false });
  expect(state.analytics).toMatchObject([{ name: 'unwind:started', data: { step: 1 } }]);
});

test('changes the app proxy’s path until the app is uninstalled', async () => {
  const app = await startTestApp();
  context.config.appUrl = app.url;
  await send('POST', 'app', { action: 'install' });
  expect((await send('POST', 'proxy', { path: '/shop/routines' })).status).toBe(400);
  expect((await send('POST', 'proxy', {})).status).toBe(400);
  expect(await (await send('POST', 'proxy', { path: '/tools/routines' })).json()).toEqual({ path: '/tools/routines' });
  expect(await (await send('GET', 'state')).json()).toMatchObject({ proxyPath: '/tools/routines' });
  await send('POST', 'app', { action: 'uninstall' });
  await app.close();
  expect(await (await send('GET', 'state')).json()).not.toHaveProperty('proxyPath');
});
