import { createServer, type IncomingMessage, request, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';

import { testContext } from '../storefront/testing.ts';
import { changeProxyPath } from './path.ts';
import { proxyRoutes } from './routes.ts';
import { signProxyQuery } from './signature.ts';

const context = testContext({ publishedLocales: ['de', 'pt-BR'] });
const store = createAdaptorServer({ fetch: new Hono().route('/', proxyRoutes(context)).fetch });
const storeUrl = await listen(store);
context.storeUrl = storeUrl;

interface ReceivedRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

afterEach(() => context.faults.clear());
afterAll(() => void store.close());

/** Starts an app for the proxy on a free port. Returns the requests that it receives. */
async function startApp(
  respond: (request: ReceivedRequest, response: ServerResponse) => void,
): Promise<ReceivedRequest[]> {
  const all: ReceivedRequest[] = [];
  const listener: RequestListener = (incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '', context.config.appUrl);
      const received = { method: incoming.method ?? '', url, headers: incoming.headers, body };
      all.push(received);
      respond(received, response);
    });
  };
  const app = createServer(listener);
  context.config.appUrl = await listen(app);
  onTestFinished(() => {
    app.close();
    app.closeAllConnections();
  });
  return all;
}

async function listen(server: { listen: typeof store.listen; address: typeof store.address }): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function ok(_asked: ReceivedRequest, response: ServerResponse): void {
  response.end('ok');
}

test('forwards the path and query with Shopify’s signed parameters', async () => {
  const asked = await startApp(ok);
  await fetch(`${storeUrl}/apps/unwind/brief/a%2Fb%2541?tag=1&tag=2`);
  const { url } = asked[0] as ReceivedRequest;
  expect(url.pathname).toBe('/proxy/brief/a%2Fb%2541');
  expect(url.searchParams.getAll('tag')).toEqual(['1', '2']);
  expect(url.searchParams.get('shop')).toBe('unwind-demo.myshopify.com');
  expect(url.searchParams.get('path_prefix')).toBe('/apps/unwind');
  expect(url.searchParams.get('logged_in_customer_id')).toBe('');
  expect(Math.abs(Number(url.searchParams.get('timestamp')) - Date.now() / 1000)).toBeLessThan(5);
  expect(url.searchParams.get('signature')).toBe(signProxyQuery(url.searchParams, 'secret'));
});

test('path_prefix contains the language', async () => {
  const asked = await startApp(ok);
  await fetch(`${storeUrl}/pt-br/apps/unwind/brief?tag=1`);
  const { url } = asked[0] as ReceivedRequest;
  expect(url.pathname).toBe(`${new URL(context.toml.app_proxy.url, storeUrl).pathname}/brief`);
  expect(url.searchParams.get('path_prefix')).toBe('/pt-br/apps/unwind');
  expect(url.searchParams.get('signature')).toBe(signProxyQuery(url.searchParams, 'secret'));
});

test('drops the visitor’s parameters with names that Shopify sets', async () => {
  const asked = await startApp(ok);
  await fetch(`${storeUrl}/apps/unwind?shop=other.myshopify.com&logged_in_customer_id=5&signature=beef`);
  const { url } = asked[0] as ReceivedRequest;
  expect(url.searchParams.getAll('shop')).toEqual(['unwind-demo.myshopify.com']);
  expect(url.searchParams.getAll('logged_in_customer_id')).toEqual(['']);
  expect(url.searchParams.getAll('signature')).toHaveLength(1);
});

test('forwards method and body, but no cookies; adds the visitor’s IP address', async () => {
  const asked = await startApp((_asked, response) => {
    const dropped = { 'set-cookie': 'a=1', 'accept-ranges': 'bytes' };
    response.writeHead(201, { ...dropped, 'x-custom': 'yes', 'content-type': 'application/json' }).end('{}');
  });
  const answer = await fetch(`${storeUrl}/apps/unwind/brief`, {
    method: 'POST',
    headers: { cookie: 'cart=5', accept: 'application/json', 'x-forwarded-for': '203.0.113.9' },
    body: new URLSearchParams({ email: 'reader@example.com' }),
  });
  const { method, headers, body } = asked[0] as ReceivedRequest;
  expect(method).toBe('POST');
  expect(body).toBe('email=reader%40example.com');
  expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  expect(headers.accept).toBe('application/json');
  expect(headers.cookie).toBeUndefined();
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(headers['x-forwarded-host']).toBe(new URL(storeUrl).host);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('accept-ranges')).toBeNull();
  expect(answer.headers.get('x-custom')).toBe('yes');
  expect(await answer.json()).toEqual({});
});

test('returns binary responses unchanged', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 128]);
  await startApp((_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-disposition': 'attachment' }).end(bytes);
  });
  const answer = await fetch(`${storeUrl}/apps/unwind/file`, { method: 'POST' });
  expect(answer.headers.get('content-disposition')).toBe('attachment');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
});

test('follows redirects', async () => {
  const asked = await startApp((asking, response) => {
    if (asking.url.pathname === '/there') response.end('redirected');
    else response.writeHead(303, { location: '/there' }).end();
  });
  const answer = await fetch(`${storeUrl}/apps/unwind/here`, { method: 'POST', body: 'x', redirect: 'manual' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('redirected');
  expect(asked.map(({ method, body }) => [method, body])).toEqual([
    ['POST', 'x'],
    ['GET', ''],
  ]);
});

test('a redirect that keeps the method also keeps the body', async () => {
  const asked = await startApp((asking, response) => {
    if (asking.url.pathname === '/there') response.end('redirected');
    else response.writeHead(307, { location: '/there' }).end();
  });
  await fetch(`${storeUrl}/apps/unwind/here`, { method: 'POST', body: 'x' });
  expect(asked[1]).toMatchObject({ method: 'POST', body: 'x' });
});

test.each([
  ['without end', '/again', 'more than 5 redirects'],
  [
    'to another host',
    'https://example.com/',
    'a redirect to https://example.com, which is neither the app nor the store',
  ],
])('a redirect %s is an error', async (_name, location, reason) => {
  await startApp((_asked, response) => response.writeHead(302, { location }).end());
  const answer = await fetch(`${storeUrl}/apps/unwind/here`);
  expect(answer.status).toBe(502);
  expect(context.logged.at(-1)).toBe(`proxy GET /apps/unwind/here: ${reason}`);
});

test('renders a Liquid response in the theme and keeps its status', async () => {
  await startApp((_asked, response) => {
    response
      .writeHead(422, { 'content-type': 'application/liquid; charset=utf-8' })
      .end('<p>{{ shop.name | upcase }}</p>');
  });
  const answer = await fetch(`${storeUrl}/apps/unwind/brief`);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toContain('<p>CORE NEXUS</p>');
  expect(html).toContain('class="shopify-section section-header"');
});

test('renders a Liquid response in the URL’s language', async () => {
  await startApp((_asked, response) => {
    response
      .writeHead(200, { 'content-type': 'application/liquid' })
      .end('<p>{{ request.locale.iso_code }} {{ request.path }} {{ routes.root_url }}</p>');
  });
  const html = await (await fetch(`${storeUrl}/de/apps/unwind/brief`)).text();
  expect(html).toContain('<html lang="de"');
  expect(html).toContain('<p>de /de/apps/unwind/brief /de</p>');
});

test('renders a Liquid response without a layout', async () => {
  await startApp((_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/liquid' }).end('{% layout none %}<p>{{ shop.name }}</p>');
  });
  expect(await (await fetch(`${storeUrl}/apps/unwind/brief`)).text()).toBe('<p>Core Nexus</p>');
});

test('shows an error page while the app is down', async () => {
  const app = createServer();
  context.config.appUrl = await listen(app);
  await new Promise((resolve) => app.close(resolve));
  const answer = await fetch(`${storeUrl}/apps/unwind/brief`, { method: 'POST', body: 'x' });
  const html = await answer.text();
  expect(answer.status).toBe(502);
  expect(html).toContain('This page isn’t available right now');
  expect(html).toContain('Core Nexus');
});

const ERROR_PAGE = 'This page isn’t available right now';

/** An app that responds with a status and JSON. */
const json = (status: number) => (_asked: ReceivedRequest, response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"ok":false}');

test.each([500, 501, 502, 503, 599])(
  'replaces the body of a %i response with the theme’s error page',
  async (status) => {
    await startApp(json(status));
    const answer = await fetch(`${storeUrl}/apps/unwind/brief`, { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    const html = await answer.text();
    expect(html).toContain(ERROR_PAGE);
    expect(html).toContain('class="shopify-section section-header"');
    expect(html).not.toContain('"ok"');
  },
);

test.each([400, 404, 413, 422, 429])(
  'keeps the body of a %i response, unless the fault "error" is set',
  async (status) => {
    await startApp(json(status));
    const answer = async () => {
      const { status: received, ...rest } = await fetch(`${storeUrl}/apps/unwind/brief`).then(async (response) => ({
        status: response.status,
        text: await response.text(),
      }));
      expect(received).toBe(status);
      return rest.text;
    };
    expect(await answer()).toBe('{"ok":false}');
    context.faults.add({ target: 'proxy', mode: 'error', times: null });
    expect(await answer()).toContain(ERROR_PAGE);
    context.faults.clear();
    expect(await answer()).toBe('{"ok":false}');
  },
);

test('the fault "error" doesn’t change other responses', async () => {
  await startApp(json(200));
  context.faults.add({ target: 'proxy', mode: 'error', times: null });
  expect(await (await fetch(`${storeUrl}/apps/unwind/brief`)).text()).toBe('{"ok":false}');
});

test.each([
  ['proxy', 'down', 502],
  ['proxy', 'throttle', 429],
  ['app', 'down', 502],
  ['app', 'error', 500],
  ['app', 'throttle', 429],
] as const)('the %s’s fault "%s" returns %i once, without reaching the app', async (target, mode, status) => {
  const asked = await startApp(ok);
  context.faults.add({ target, mode, times: 1 });
  expect((await fetch(`${storeUrl}/apps/unwind/x`)).status).toBe(status);
  expect(asked).toEqual([]);
  expect((await fetch(`${storeUrl}/apps/unwind/x`)).status).toBe(200);
});

describe('another path', () => {
  afterEach(() => void delete context.state.proxyPath);

  test('replaces the one in shopify.app.toml at once, also below a language', async () => {
    const asked = await startApp(ok);
    changeProxyPath(context, '/community/routines');
    for (const path of ['/community/routines/brief?a=1', '/de/community/routines']) {
      expect((await fetch(storeUrl + path)).status).toBe(200);
    }
    expect(asked.map(({ url }) => [url.pathname, url.searchParams.get('path_prefix')])).toEqual([
      ['/proxy/brief', '/community/routines'],
      ['/proxy', '/de/community/routines'],
    ]);
    expect((await fetch(`${storeUrl}/apps/unwind/brief`)).status).toBe(404);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ...[
      '',
      '/',
      '/apps',
      '/apps/',
      '/blogs/routines',
      '/apps/a/b',
      '/apps/a b',
      '/apps/%61',
      'apps/routines',
      '/APPS/a',
    ],
    ...[`/a/${'x'.repeat(31)}`, '//elsewhere.example/a'],
  ])('can’t be %j', (path) => {
    expect(() => changeProxyPath(context, path)).toThrow('can’t be the app proxy’s path'.replaceAll('’', "'"));
    expect(context.state.proxyPath).toBeUndefined();
  });
});

test.each([
  ...['/apps/other/brief', '/apps/unwinding', '/apps', '/de/apps', '/fr/apps/unwind/brief', '/en/apps/unwind/brief'],
])('%s isn’t a proxy path', async (path) => {
  const asked = await startApp(ok);
  expect((await fetch(`${storeUrl}${path}`)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('a path with dots can’t leave the proxy’s path', async () => {
  const asked = await startApp(ok);
  const { port } = new URL(storeUrl);
  const status = await new Promise((resolve) => {
    request({ port, path: '/apps/unwind/%2e%2e/%2e%2e/app' }, (answer) => resolve(answer.resume().statusCode)).end();
  });
  expect(status).toBe(404);
  expect(asked).toEqual([]);
});

test('returns 404 if the app isn’t installed', async () => {
  const asked = await startApp(ok);
  const { installation } = context.state;
  context.state.installation = null;
  onTestFinished(() => void (context.state.installation = installation));
  expect((await fetch(`${storeUrl}/apps/unwind/brief`)).status).toBe(404);
  expect(asked).toEqual([]);
});
