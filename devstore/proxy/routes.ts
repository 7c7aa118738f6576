import { setTimeout as delay } from 'node:timers/promises';

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';

import type { StoreContext } from '../context.ts';
import { SLOW_MS } from '../faults.ts';
import { splitPath, localizedPath } from '../storefront/languages/language.ts';
import { renderInLayout } from '../storefront/render/pages.ts';
import { errorPage } from './error-page.ts';
import { forward, ProxyError, type ProxyRequest } from './forward.ts';
import { proxyPath } from './path.ts';

/** Response headers of the connection to the app, and those that Shopify drops. */
const DROPPED_HEADERS = [
  ...['connection', 'content-encoding', 'content-length', 'keep-alive', 'trailer', 'transfer-encoding'],
  ...['accept-ranges', 'set-cookie'],
];

/**
 * The app proxy, mounted at the root. Ignores other paths, and all paths if the app isn't installed.
 *
 * It also works with a language's prefix, as apps rely on it: their scripts request `${Shopify.routes.root}apps/…`. Shopify
 * doesn't document this. That `path_prefix` includes the language is a guess from its description: the path "at which the
 * shop was accessed". Liquid responses are rendered in that language.
 *
 * The body of a 5xx response is always replaced with the theme's error page. The `proxy` fault does the same to a 4xx
 * response (`error`), or keeps the request from the app: `down` responds with 502 and `throttle` with 429, both with that
 * page; `slow` delays it.
 */
export function proxyRoutes(context: StoreContext): Hono {
  const routes = new Hono();

  routes.all('*', async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const base = proxyPath(context);
    const { language, path } = splitPath(context.state, pathname);
    if (path !== base && !path.startsWith(`${base}/`)) return next();
    if (!context.state.installation) return next();
    try {
      return await respond(c, { pathPrefix: localizedPath(language, base), rest: path.slice(base.length) });
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      context.config.log?.(`proxy ${c.req.method} ${pathname}: ${error.message}`);
      return errorPage(context, { status: 502, path: pathname });
    }
  });
  return routes;

  async function respond(c: Context, location: Pick<ProxyRequest, 'pathPrefix' | 'rest'>): Promise<Response> {
    const fault = context.faults.take('proxy');
    if (fault === 'down') throw new ProxyError('down, because of a fault');
    if (fault === 'throttle') return errorPage(context, { status: 429, path: c.req.path });
    if (fault === 'slow') await delay(SLOW_MS);

    const response = await responseOfApp(c, location);
    const { status } = response;
    if (status >= 500 || (status >= 400 && fault === 'error')) {
      await response.body?.cancel();
      return errorPage(context, { status, path: c.req.path });
    }
    const headers = new Headers(response.headers);
    for (const name of DROPPED_HEADERS) headers.delete(name);
    if (!headers.get('content-type')?.startsWith('application/liquid')) {
      return new Response(response.body, { status, headers });
    }
    const html = await renderInLayout(context, await response.text(), { path: c.req.path });
    headers.set('content-type', 'text/html; charset=utf-8');
    return new Response(html, { status, headers });
  }

  async function responseOfApp(c: Context, location: Pick<ProxyRequest, 'pathPrefix' | 'rest'>): Promise<Response> {
    const fault = context.faults.take('app');
    if (fault === 'down') throw new ProxyError('no response from the app, because of a fault');
    if (fault === 'error') return c.text('Internal Server Error', 500);
    if (fault === 'throttle') return c.text('Too Many Requests', 429);
    if (fault === 'slow') await delay(SLOW_MS);

    const { method } = c.req;
    return forward(context, {
      ...location,
      query: new URL(c.req.url).searchParams,
      method,
      headers: c.req.raw.headers,
      body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
      address: getConnInfo(c).remote.address ?? '',
    });
  }
}
