import { createHash } from 'node:crypto';

import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getMimeType } from 'hono/utils/mime';

import type { StoreContext } from '../context.ts';
import { cartRoutes, visitorCart } from './cart/routes.ts';
import { compiledAsset, themeAsset } from './render/assets.ts';
import type { Sources } from './theme/folder.ts';
import { ASSETS_PATH } from '../files/folder.ts';
import { languageRedirect } from './languages/language-choice.ts';
import { renderPath } from './render/pages.ts';

/**
 * The storefront: its pages, the cart, and the assets of the theme and the extension. Anything else gets the theme's 404
 * page. The only other form it accepts is the language selector.
 */
export function storefrontRoutes(context: StoreContext, sources: Sources = context.sources): Hono {
  const routes = new Hono();
  routes.use(compress());
  for (const folder of ['/assets', ASSETS_PATH]) {
    routes.get(`${folder}/:name`, async (c) => {
      const name = c.req.param('name');
      return asset(c, name, await themeAsset(context, sources, name)) ?? page(c);
    });
  }
  routes.get('/compiled_assets/:path{.+}', (c) => {
    const path = c.req.param('path');
    return asset(c, path, compiledAsset(sources.theme, path)) ?? page(c);
  });
  routes.get('/extensions/unwind/assets/:name', (c) => {
    const name = c.req.param('name');
    return asset(c, name, sources.extension.read(`assets/${name}`)) ?? page(c);
  });
  routes.route('/', cartRoutes(context));
  routes.get('*', page);
  routes.post('/localization', chooseLanguage);
  routes.post('/:language/localization', chooseLanguage);
  routes.post('*', (c) => {
    const message = `not implemented: POST ${c.req.path}`;
    context.config.log?.(`storefront ${message}`);
    return c.text(message, 501);
  });
  return routes;

  async function chooseLanguage(c: Context): Promise<Response> {
    return c.redirect(languageRedirect(context.state, await c.req.parseBody()));
  }

  async function page(c: Context): Promise<Response> {
    const query = new URL(c.req.url).searchParams;
    const options = { designMode: false, query, cart: visitorCart(c), sources };
    const { status, html } = await renderPath(context, c.req.path, options);
    return c.html(html, status === 404 ? 404 : 200, { 'cache-control': 'no-cache' });
  }
}

/** Responds with a file, or with 304 if the browser has it; null if there is no such file. */
function asset(c: Context, name: string, bytes: Buffer | null): Response | null {
  if (!bytes) return null;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  // Browsers send a weak etag for a compressed response.
  if (c.req.header('if-none-match')?.replace(/^W\//, '') === etag) return c.body(null, 304, headers);
  const type = getMimeType(name) ?? 'application/octet-stream';
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': type });
}
