/** The one configuration of the Shopify SDK. */
import '@shopify/shopify-app-remix/adapters/node';

import { shopifyApi } from '@shopify/shopify-api';
import { ApiVersion, AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server';
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma';

import { db } from './db.server';
import { env } from './env.server';

const credentials = {
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion: ApiVersion.October26,
};

const shopify = shopifyApp({
  ...credentials,
  scopes: env.SCOPES,
  appUrl: env.SHOPIFY_APP_URL,
  authPathPrefix: '/auth',
  sessionStorage: new PrismaSessionStorage(db),
  distribution: AppDistribution.AppStore,
  future: {
    unstable_newEmbeddedAuthStrategy: true,
    expiringOfflineAccessTokens: true,
  },
  ...(env.SHOP_CUSTOM_DOMAIN ? { customShopDomains: [env.SHOP_CUSTOM_DOMAIN] } : {}),
});

export const { authenticate, unauthenticated, addDocumentResponseHeaders } = shopify;

/**
 * Shopify's own checks of signatures, by themselves. What `authenticate` does after them (loading the shop's access token,
 * and renewing it where it has expired) must not stand in the way of a reader, or of a shop that takes the app off.
 */
export const { utils: signatures, webhooks } = shopifyApi({
  ...credentials,
  hostName: new URL(env.SHOPIFY_APP_URL).host,
  isEmbeddedApp: true,
});
