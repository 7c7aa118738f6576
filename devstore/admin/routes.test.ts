import { Script } from 'node:vm';

import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';

import { temporaryContext } from '../control/temporary-context.ts';
import { idTokenFault } from '../platform/id-token.ts';
import { installApp } from '../platform/installation.ts';
import { adminRoutes } from './routes.ts';

const context = temporaryContext();
installApp(context);
const site = new Hono().route('/admin', adminRoutes(context));

function get(path: string, origin = context.storeUrl) {
  return site.request(origin + path);
}

/** Where the frame of that page of the admin is sent. */
async function framed(path: string): Promise<URL> {
  const page = await (await get(path)).text();
  const [, json = ''] = /id="app-model">([^<]*)</.exec(page) ?? [];
  return new URL((JSON.parse(json) as { appAddress: string }).appAddress);
}

describe('the admin', () => {
  it('lists the blog posts, each with its page and its template', async () => {
    const page = await (await get('/admin/articles')).text();

    expect(page).toContain('href="/blogs/release/lower-back-and-hip-sequence"');
    expect(page).toContain('href="/admin/themes/current/editor?template=article"');
  });

  it('opens the app at the page that its own address names', async () => {
    expect((await framed('/admin/apps/unwind')).pathname).toBe('/app');
    const deep = await framed('/admin/apps/unwind/app/routines/7?tab=steps');

    expect(deep.origin + deep.pathname).toBe(`${context.tunnelUrl}/app/routines/7`);
    expect(deep.searchParams.get('tab')).toBe('steps');
  });

  it('sends links by client id, and other names of this machine, to the one address of the app', async () => {
    const byId = await get('/admin/apps/client-id/app/brief');
    const byAddress = await get('/admin/apps/unwind/app', 'http://127.0.0.1:4000');

    expect(byId.headers.get('location')).toBe('/admin/apps/unwind/app/brief');
    expect(byAddress.headers.get('location')).toBe(`${context.storeUrl}/admin/apps/unwind/app`);
  });

  it('answers 404 with a page for what it does not have', async () => {
    expect((await get('/admin/customers')).status).toBe(404);
  });

  it('serves App Bridge as one classic script for pages of another origin', async () => {
    const answer = await get('/admin/app-bridge.js');

    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    expect(text).toContain('ui-save-bar');
    expect(() => new Script(text)).not.toThrow();
  });

  it('gives the frame session tokens and scopes, when it is asked by POST', async () => {
    const token = await site.request('/admin/bridge/id-token', { method: 'POST' });
    expect(idTokenFault(context, (await token.json()) as string)).toBeNull();
    expect((await get('/admin/bridge/id-token')).status).toBe(404);

    const scopes = await site.request('/admin/bridge/scopes', { method: 'POST' });
    expect(await scopes.json()).toMatchObject({
      granted: ['write_app_proxy', 'write_content'],
      required: ['write_app_proxy', 'write_content'],
      optional: ['write_customers'],
    });
  });

  it('shows how to install the app where it is not, and gives its frame no session token', async () => {
    const site = new Hono().route('/admin', adminRoutes(temporaryContext()));
    const page = await (await site.request('http://localhost:4000/admin/apps/unwind')).text();

    expect(page).toContain('Install Unwind');
    expect(page).not.toContain('app-model');
    expect((await site.request('/admin/bridge/id-token', { method: 'POST' })).status).toBe(403);
  });

  it('lists the scopes of the app, and refuses to change them for a page of another origin', async () => {
    const page = await (await get('/admin/settings/apps')).text();
    expect(page).toContain('write_content');
    const grant = (origin: string) =>
      site.request(`${context.storeUrl}/admin/bridge/scopes/grant`, {
        method: 'POST',
        headers: { origin },
        body: JSON.stringify(['write_orders']),
      });

    expect((await grant(context.tunnelUrl)).status).toBe(403);
    // Not a scope of this app's.
    expect((await grant(context.storeUrl)).status).toBe(400);
  });
});
