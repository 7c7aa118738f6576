/**
 * The checks of Shopify's signatures, without its sessions.
 *
 * `authenticate.public.appProxy` and `authenticate.webhook` check the same, but then load the shop's access token, renew
 * it when it has expired, and fail where that fails. What a reader does must not depend on it; and a shop that has
 * taken the app off, whose token is void, must still be able to say so.
 */
import '@shopify/shopify-api/adapters/web-api';

import { ApiVersion, shopifyApi } from '@shopify/shopify-api';

import { env } from './env.server';

export const { utils, webhooks } = shopifyApi({
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion: ApiVersion.October26,
  hostName: new URL(env.SHOPIFY_APP_URL).host,
  isEmbeddedApp: true,
});
