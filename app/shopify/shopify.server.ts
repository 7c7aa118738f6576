/** The Shopify SDK's configuration. */
import '@shopify/shopify-app-remix/adapters/node';

import { shopifyApi } from '@shopify/shopify-api';
import { ApiVersion, AppDistribution, LogSeverity, shopifyApp } from '@shopify/shopify-app-remix/server';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { log } from '~/log.server';

import { EncryptedSessionStorage } from './session-storage.server';

const LEVELS: Record<LogSeverity, 'error' | 'warn' | 'info' | 'debug'> = {
  [LogSeverity.Error]: 'error',
  [LogSeverity.Warning]: 'warn',
  [LogSeverity.Info]: 'info',
  [LogSeverity.Debug]: 'debug',
};

const credentials = {
  apiKey: env.SHOPIFY_API_KEY,
  apiSecretKey: env.SHOPIFY_API_SECRET,
  apiVersion: ApiVersion.October26,
  logger: { log: (severity: LogSeverity, message: string) => log(LEVELS[severity], message) },
};

const shopify = shopifyApp({
  ...credentials,
  scopes: env.SCOPES,
  appUrl: env.SHOPIFY_APP_URL,
  authPathPrefix: '/auth',
  // Waits for the database as long as it takes, because the session storage ends the process if it gives up.
  sessionStorage: new EncryptedSessionStorage(db, {
    connectionRetries: Number.POSITIVE_INFINITY,
    connectionRetryIntervalMs: 2000,
  }),
  distribution: AppDistribution.AppStore,
  future: {
    unstable_newEmbeddedAuthStrategy: true,
    expiringOfflineAccessTokens: true,
  },
});

export const { authenticate, unauthenticated, addDocumentResponseHeaders } = shopify;

/**
 * Shopify's signature checks alone. `authenticate` also loads and renews the shop's access token, which must not block
 * readers' requests or uninstalls.
 */
export const { utils: signatures, webhooks } = shopifyApi({
  ...credentials,
  hostName: new URL(env.SHOPIFY_APP_URL).host,
  isEmbeddedApp: true,
});
