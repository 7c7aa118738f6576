import { createHash } from 'node:crypto';

import { type Context, Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';

import type { StoreContext } from '../context.ts';
import { type Folder, type Sources } from './folder.ts';
import { renderPath } from './render.ts';

/** The storefront: its pages, the theme's assets and the extension's. What is not there gets the theme's 404 page. */
export function storefrontRoutes(context: StoreContext, sources: Sources = context.sources): Hono {
  const routes = new Hono();
  routes.get('/assets/:name', (c) => asset(c, sources.theme) ?? page(c));
  routes.get('/extensions/unwind/assets/:name', (c) => asset(c, sources.extension) ?? page(c));
  routes.get('*', page);
  return routes;

  async function page(c: Context): Promise<Response> {
    const { status, html } = await renderPath(context, c.req.path, { designMode: false, sources });
    return c.html(html, status === 404 ? 404 : 200, { 'cache-control': 'no-cache' });
  }
}

/** A file of the folder's assets, to be asked for again each time and answered 304 while it is the same. */
function asset(c: Context, folder: Folder): Response | null {
  const name = c.req.param('name') ?? '';
  const bytes = folder.read(`assets/${name}`);
  if (!bytes) return null;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const type = getMimeType(name) ?? 'application/octet-stream';
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': type });
}
