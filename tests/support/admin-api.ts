/** Shopify's own client, talking over HTTP to the local store's Admin API: what a room gets as `admin`. */
import '@shopify/shopify-api/adapters/node';

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { ApiVersion, Session, shopifyApi } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { Hono } from 'hono';

import type { Admin } from '../../app/admin-api.server.ts';
import { adminApiRoutes } from '../../devstore/admin-api/routes.ts';
import { SHOP_DOMAIN } from '../../devstore/config.ts';
import type { StoreContext } from '../../devstore/context.ts';
import { temporaryContext } from '../../devstore/control/temporary-context.ts';
import { grantToken } from '../../devstore/platform/access-tokens.ts';

export interface TestAdminApi {
  admin: Admin;
  shop: string;
  /** The store behind it: its state to look at, its faults to set. */
  store: StoreContext;
  close(): Promise<void>;
}

export async function testAdminApi(): Promise<TestAdminApi> {
  const store = temporaryContext();
  const site = new Hono().route('/admin/api', adminApiRoutes(store));
  const server = createAdaptorServer({ fetch: site.fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  setAbstractFetchFunc((input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return fetch(`${here}${url.pathname}`, init);
  });

  const api = shopifyApi({
    apiKey: store.config.apiKey,
    apiSecretKey: store.config.apiSecret,
    apiVersion: ApiVersion.October26,
    hostName: 'app.example',
    isEmbeddedApp: true,
    logger: { log: () => undefined },
  });
  const { token } = grantToken(store, 'offline');
  const session = new Session({
    id: 'offline',
    shop: SHOP_DOMAIN,
    state: '',
    isOnline: false,
    accessToken: token,
  });
  const client = new api.clients.Graphql({ session });
  return {
    // As the Remix library wraps the client.
    admin: {
      graphql: async (operation, options) => {
        const retries = (options?.tries ?? 1) - 1;
        const answer = await client.request(operation, { variables: options?.variables, retries });
        return new Response(JSON.stringify(answer));
      },
    },
    shop: SHOP_DOMAIN,
    store,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
