import { setTimeout as delay } from 'node:timers/promises';

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';

import type { StoreContext } from '../context.ts';
import { SLOW_MS } from '../faults.ts';
import { splitPath, urlIn } from '../storefront/language.ts';
import { renderInLayout } from '../storefront/render.ts';
import { forward, ProxyError, type Visit } from './forward.ts';

/** Headers that are about the connection to the app, or that Shopify drops. */
const NOT_PASSED_BACK = [
  ...['connection', 'content-encoding', 'content-length', 'keep-alive', 'set-cookie', 'trailer', 'transfer-encoding'],
];

const NOT_ANSWERING = `
<div class="missing wrap">
  <p class="eyebrow">502</p>
  <h1>This part of the shop is not answering</h1>
  <p class="lead">The shop's app could not be reached. Please wait a moment and try again.</p>
</div>`;

/**
 * The app proxy, mounted at the root. Another path than the proxy's own is not its affair, nor is any path without the app.
 *
 * It is below the prefix of each language, too, as apps in the wild count on: their scripts ask `Shopify.routes.root`
 * and then `apps/…`. Shopify's documentation is silent about that. What the app is told there is a guess, from its words
 * for `path_prefix`, the path "at which the shop was accessed": all of it, with the language. The page around an answer
 * in Liquid is in that language, as that of any other address is.
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
      return await answer(c, { pathPrefix: urlIn(language, base), rest: path.slice(base.length) });
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      context.config.log?.(`proxy ${c.req.method} ${pathname}: ${error.message}`);
      return c.html(await renderInLayout(context, NOT_ANSWERING, { path: pathname }), 502);
    }
  });
  return routes;

  async function answer(c: Context, place: Pick<Visit, 'pathPrefix' | 'rest'>): Promise<Response> {
    const fault = context.faults.take('app');
    if (fault === 'down') throw new ProxyError('down, as the fault asks');
    if (fault === 'error') return c.text('Internal Server Error', 500);
    if (fault === 'throttle') return c.text('Too Many Requests', 429);
    if (fault === 'slow') await delay(SLOW_MS);

    const { method } = c.req;
    const answered = await forward(context, {
      ...place,
      query: new URL(c.req.url).searchParams,
      method,
      headers: c.req.raw.headers,
      body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
      address: getConnInfo(c).remote.address ?? '',
    });
    const headers = new Headers(answered.headers);
    for (const name of NOT_PASSED_BACK) headers.delete(name);
    if (!headers.get('content-type')?.startsWith('application/liquid')) {
      return new Response(answered.body, { status: answered.status, headers });
    }
    const html = await renderInLayout(context, await answered.text(), { path: c.req.path });
    headers.set('content-type', 'text/html; charset=utf-8');
    return new Response(html, { status: answered.status, headers });
  }
}
