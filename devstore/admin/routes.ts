/** The admin's pages, App Bridge's script and its requests. */
import { fileURLToPath } from 'node:url';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { appBridgeScript } from './app-bridge-script.ts';
import { appPage } from './app-page.ts';
import { appRoutes } from './app-routes.ts';
import { installPage } from './apps-page.ts';
import { articlesPage } from './articles-page.ts';
import { homePage } from './home-page.ts';
import { adminPage, APP_BASE } from './page.ts';

/** Mounted at `/admin`. */
export function adminRoutes(context: StoreContext): Hono {
  const routes = new Hono();

  routes.get('/', (c) => c.html(homePage(context)));
  routes.get('/articles', (c) => c.html(articlesPage(context)));

  routes.get('/app-bridge.js', (c) =>
    c.body(appBridgeScript(), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    }),
  );
  routes.get(
    '/client/*',
    async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-cache');
    },
    serveStatic({
      root: fileURLToPath(new URL('.', import.meta.url)),
      rewriteRequestPath: (path) => path.replace('/admin/', '/'),
    }),
  );

  // The app's frame only trusts one origin of the admin.
  routes.use('/apps/*', async (c, next) => {
    const url = new URL(c.req.url);
    if (url.origin === context.storeUrl) return next();
    return c.redirect(context.storeUrl + url.pathname + url.search);
  });
  routes.get('/apps/unwind/*', (c) => {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(APP_BASE.length).replace(/^\/?$/, '/app');
    return c.html(context.state.installation ? appPage(context, path + search) : installPage(context));
  });
  // Shopify's links may contain the app's client ID.
  routes.get(`/apps/${context.config.apiKey}/*`, (c) => {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(pathname.replace(`/admin/apps/${context.config.apiKey}`, APP_BASE) + search);
  });

  routes.route('/', appRoutes(context));

  routes.get('*', (c) => {
    const body = html`
      <h1>Page not found</h1>
      <p>The local store doesn’t have this page. <a href="/admin">Go to the home page</a></p>
    `;
    return c.html(adminPage(context, { title: 'Page not found', current: null, body }), 404);
  });

  return routes;
}
