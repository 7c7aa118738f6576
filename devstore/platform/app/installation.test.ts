import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { adminApiRoutes } from '../../admin-api/routes.ts';
import type { StoreContext } from '../../context.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';
import { issueToken } from '../tokens/access-tokens.ts';
import { grantScopes, installApp, revokeScopes, uninstallApp } from './installation.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let context: StoreContext;
let token: string;

beforeEach(async () => {
  app = await startTestApp();
  context = temporaryContext(app.url);
  token = issueToken(context, 'offline').token;
});

afterEach(() => app.close());

function call(query: string, accessToken = token) {
  return adminApiRoutes(context).request('/2026-10/graphql.json', {
    method: 'POST',
    headers: { 'X-Shopify-Access-Token': accessToken },
    body: JSON.stringify({ query }),
  });
}

async function errorCodes(query: string): Promise<unknown[]> {
  const { errors = [] } = (await (await call(query)).json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => extensions?.code);
}

const CUSTOMERS = '{ customers(first: 1) { nodes { id } } }';

describe('uninstalling', () => {
  it('revokes the tokens and deletes the app’s data, then notifies the app', async () => {
    const updatedAt = '2026-11-21T00:00:00Z';
    const owned = { id: 1, ownerId: 'gid://shopify/Article/100', namespace: '$app', key: 'routine', updatedAt };
    const metafield = { ...owned, type: 'single_line_text_field', value: 'x' };
    context.state.metafields.push(metafield, { ...metafield, id: 2, namespace: 'merchant' });
    context.state.metaobjects.push({ id: 3, type: '$app:routine', handle: 'hips', fields: {}, updatedAt });
    context.state.metaobjects.push({ id: 4, type: 'lookbook', handle: 'spring', fields: {}, updatedAt });

    await uninstallApp(context);

    expect((await call('{ shop { name } }')).status).toBe(401);
    expect(context.state.metafields.map(({ id }) => id)).toEqual([2]);
    expect(context.state.metaobjects.map(({ id }) => id)).toEqual([4]);
    expect(app.received.map(({ headers }) => headers['x-shopify-topic'])).toEqual(['app/uninstalled']);
    expect(JSON.parse(app.received[0]?.body ?? '')).toMatchObject({ myshopify_domain: context.state.shop.domain });
  });

  it('does nothing the second time', async () => {
    await uninstallApp(context);

    expect(await uninstallApp(context)).toBeNull();
    expect(app.received).toHaveLength(1);
  });

  it('a reinstalled app has the required scopes and no old tokens', async () => {
    await grantScopes(context, ['write_customers']);
    await uninstallApp(context);
    installApp(context);

    expect(context.state.installation).toMatchObject({ scopes: ['write_app_proxy', 'write_content'], tokens: [] });
    expect((await call('{ shop { name } }')).status).toBe(401);
    expect((await call('{ shop { name } }', issueToken(context, 'offline').token)).status).toBe(200);
  });
});

describe('optional scopes', () => {
  it('apply to existing tokens', async () => {
    expect(await errorCodes(CUSTOMERS)).toContain('ACCESS_DENIED');
    await grantScopes(context, ['write_customers']);
    expect(await errorCodes(CUSTOMERS)).not.toContain('ACCESS_DENIED');
    await revokeScopes(context, ['write_customers']);
    expect(await errorCodes(CUSTOMERS)).toContain('ACCESS_DENIED');
  });

  it('send a webhook when they change', async () => {
    await grantScopes(context, ['write_customers']);
    await grantScopes(context, ['write_customers']);
    await revokeScopes(context, ['write_customers']);

    const required = ['write_app_proxy', 'write_content'];
    const bodies = app.received.map(({ body }) => JSON.parse(body) as { previous: string[]; current: string[] });
    expect(bodies).toMatchObject([
      { previous: required, current: [...required, 'write_customers'] },
      { previous: [...required, 'write_customers'], current: required },
    ]);
  });

  it('must be in shopify.app.toml', async () => {
    await expect(grantScopes(context, ['write_orders'])).rejects.toThrow('write_orders');
    await expect(revokeScopes(context, ['write_content'])).rejects.toThrow('write_content');
    expect(app.received).toEqual([]);
  });
});
