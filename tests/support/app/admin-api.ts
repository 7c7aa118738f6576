/** Shopify's Admin API client, connected to the local store over HTTP. */
import '@shopify/shopify-api/adapters/node';

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { ApiVersion, Session, shopifyApi } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { Hono } from 'hono';

import type { AdminApi } from '../../../app/shopify/admin-api.server.ts';
import { adminApiRoutes } from '../../../devstore/admin-api/routes.ts';
import { SHOP_DOMAIN } from '../../../devstore/config.ts';
import type { StoreContext } from '../../../devstore/context.ts';
import { temporaryContext } from '../../../devstore/testing/temporary-context.ts';
import { issueToken } from '../../../devstore/platform/tokens/access-tokens.ts';

export interface TestAdminApi {
  admin: AdminApi;
  shop: string;
  /** The local store's state and faults. */
  store: StoreContext;
  close(): Promise<void>;
}

export async function testAdminApi(): Promise<TestAdminApi> {
  const store = temporaryContext();
  const app = new Hono().route('/admin/api', adminApiRoutes(store));
  const server = createAdaptorServer({ fetch: app.fetch }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  setAbstractFetchFunc((input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return fetch(`${origin}${url.pathname}`, init);
  });

  const api = shopifyApi({
    apiKey: store.config.apiKey,
    apiSecretKey: store.config.apiSecret,
    apiVersion: ApiVersion.October26,
    hostName: 'app.example',
    isEmbeddedApp: true,
    logger: { log: () => undefined },
  });
  const { token } = issueToken(store, 'offline');
  const session = new Session({
    id: 'offline',
    shop: SHOP_DOMAIN,
    state: '',
    isOnline: false,
    accessToken: token,
  });
  const client = new api.clients.Graphql({ session });
  return {
    // Like the client of Shopify's Remix library.
    admin: {
      graphql: async (operation, options) => {
        const retries = (options?.tries ?? 1) - 1;
        const response = await client.request(operation, { variables: options?.variables, retries });
        return new Response(JSON.stringify(response));
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
