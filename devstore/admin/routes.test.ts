import { Script } from 'node:vm';

import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';

import { temporaryContext } from '../testing/temporary-context.ts';
import { idTokenProblem } from '../platform/tokens/id-token.ts';
import { installApp } from '../platform/app/installation.ts';
import { adminRoutes } from './routes.ts';

const context = temporaryContext();
installApp(context);
const site = new Hono().route('/admin', adminRoutes(context));

function get(path: string, origin = context.storeUrl) {
  return site.request(origin + path);
}

/** The URL of the app's frame on an admin page. */
async function frameUrl(path: string): Promise<URL> {
  const page = await (await get(path)).text();
  const [, json = ''] = /id="app-model">([^<]*)</.exec(page) ?? [];
  return new URL((JSON.parse(json) as { appAddress: string }).appAddress);
}

describe('the admin', () => {
  it('lists the blog posts with links to their page and template', async () => {
    const page = await (await get('/admin/articles')).text();

    expect(page).toContain('href="/blogs/release/lower-back-and-hip-sequence"');
    expect(page).toContain('href="/admin/themes/current/editor?template=article"');
  });

  it('opens the app at the path in the admin’s URL', async () => {
    expect((await frameUrl('/admin/apps/unwind')).pathname).toBe('/app');
    const deep = await frameUrl('/admin/apps/unwind/app/routines/7?tab=steps');

    expect(deep.origin + deep.pathname).toBe(`${context.tunnelUrl}/app/routines/7`);
    expect(deep.searchParams.get('tab')).toBe('steps');
  });

  it('redirects from the client ID and from other hosts to the app’s URL', async () => {
    const byId = await get('/admin/apps/client-id/app/brief');
    const byAddress = await get('/admin/apps/unwind/app', 'http://127.0.0.1:4000');

    expect(byId.headers.get('location')).toBe('/admin/apps/unwind/app/brief');
    expect(byAddress.headers.get('location')).toBe(`${context.storeUrl}/admin/apps/unwind/app`);
  });

  it('returns a 404 page for unknown paths', async () => {
    expect((await get('/admin/customers')).status).toBe(404);
  });

  it('serves App Bridge as a classic script to other origins', async () => {
    const response = await get('/admin/app-bridge.js');

    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const text = await response.text();
    expect(text).toContain('ui-save-bar');
    expect(() => new Script(text)).not.toThrow();
  });

  it('returns session tokens and scopes to POST requests', async () => {
    const token = await site.request('/admin/bridge/id-token', { method: 'POST' });
    expect(idTokenProblem(context, (await token.json()) as string)).toBeNull();
    expect((await get('/admin/bridge/id-token')).status).toBe(404);

    const scopes = await site.request('/admin/bridge/scopes', { method: 'POST' });
    expect(await scopes.json()).toMatchObject({
      granted: ['write_app_proxy', 'write_content'],
      required: ['write_app_proxy', 'write_content'],
      optional: ['write_customers', 'read_products', 'write_files', 'read_themes', 'read_locales'],
    });
  });

  it('offers to install the app, and returns no session token', async () => {
    const site = new Hono().route('/admin', adminRoutes(temporaryContext()));
    const page = await (await site.request('http://localhost:4000/admin/apps/unwind')).text();

    expect(page).toContain('Install Unwind');
    expect(page).not.toContain('app-model');
    expect((await site.request('/admin/bridge/id-token', { method: 'POST' })).status).toBe(403);
  });

  it('lists the app’s scopes, and rejects changes from other origins', async () => {
    const page = await (await get('/admin/settings/apps')).text();
    expect(page).toContain('write_content');
    const grant = (origin: string) =>
      site.request(`${context.storeUrl}/admin/bridge/scopes/grant`, {
        method: 'POST',
        headers: { origin },
        body: JSON.stringify(['write_orders']),
      });

    expect((await grant(context.tunnelUrl)).status).toBe(403);
    // Not one of the app's scopes.
    expect((await grant(context.storeUrl)).status).toBe(400);
  });
});
