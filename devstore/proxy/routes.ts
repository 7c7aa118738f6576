import { setTimeout as delay } from 'node:timers/promises';

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';

import type { StoreContext } from '../context.ts';
import { SLOW_MS } from '../faults.ts';
import { splitPath, localizedPath } from '../storefront/languages/language.ts';
import { renderInLayout } from '../storefront/render/pages.ts';
import { forward, ProxyError, type ProxyRequest } from './forward.ts';

/** Response headers of the connection to the app, and those that Shopify drops. */
const DROPPED_HEADERS = [
  ...['connection', 'content-encoding', 'content-length', 'keep-alive', 'set-cookie', 'trailer', 'transfer-encoding'],
];

const UNREACHABLE = `
<div class="missing wrap">
  <p class="eyebrow">502</p>
  <h1>This page isn’t available right now</h1>
  <p class="lead">Please try again in a moment.</p>
</div>`;

/**
 * The app proxy, mounted at the root. Ignores other paths, and all paths if the app isn't installed.
 *
 * It also works with a language's prefix, as apps rely on it: their scripts request `${Shopify.routes.root}apps/…`. Shopify
 * doesn't document this. That `path_prefix` includes the language is a guess from its description: the path "at which the
 * shop was accessed". Liquid responses are rendered in that language.
 */
export function proxyRoutes(context: StoreContext): Hono {
  const routes = new Hono();
  const { prefix, subpath } = context.toml.app_proxy;
  const base = `/${prefix}/${subpath}`;

  routes.all('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const { language, path } = splitPath(context.state, pathname);
    if (path !== base && !path.startsWith(`${base}/`)) return next();
    if (!context.state.installation) return next();
    try {
      return await respond(c, { pathPrefix: localizedPath(language, base), rest: path.slice(base.length) });
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      context.config.log?.(`proxy ${c.req.method} ${pathname}: ${error.message}`);
      return c.html(await renderInLayout(context, UNREACHABLE, { path: pathname }), 502);
    }
  });
  return routes;

  async function respond(c: Context, location: Pick<ProxyRequest, 'pathPrefix' | 'rest'>): Promise<Response> {
    const fault = context.faults.take('app');
    if (fault === 'down') throw new ProxyError('down, because of a fault');
    if (fault === 'error') return c.text('Internal Server Error', 500);
    if (fault === 'throttle') return c.text('Too Many Requests', 429);
    if (fault === 'slow') await delay(SLOW_MS);

    const { method } = c.req;
    const response = await forward(context, {
      ...location,
      query: new URL(c.req.url).searchParams,
      method,
      headers: c.req.raw.headers,
      body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
      address: getConnInfo(c).remote.address ?? '',
    });
    const headers = new Headers(response.headers);
    for (const name of DROPPED_HEADERS) headers.delete(name);
    if (!headers.get('content-type')?.startsWith('application/liquid')) {
      return new Response(response.body, { status: response.status, headers });
    }
    const html = await renderInLayout(context, await response.text(), { path: c.req.path });
    headers.set('content-type', 'text/html; charset=utf-8');
    return new Response(html, { status: response.status, headers });
  }
}
