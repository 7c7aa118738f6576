/** Credentials of requests that are sent directly to the demo's app: as the app proxy, Shopify's webhooks and the admin. */
import { createHmac, randomUUID } from 'node:crypto';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';

export const SHOP = 'unwind-demo.myshopify.com';
export const SECRET = 'local-store-secret';
const API_KEY = 'unwind-local-store';

/** Shopify's library rejects bots by their user agent. */
export const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

/** The query of a request from the app proxy. */
export function proxyQuery(shop = SHOP): string {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const query = new URLSearchParams({ shop, path_prefix: '/apps/unwind', timestamp });
  query.set('signature', signProxyQuery(query, SECRET));
  return query.toString();
}

/** Headers of a request by a merchant, with a session token like the admin's. */
export function adminHeaders(shop = SHOP): Record<string, string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: `https://${shop}/admin`, dest: `https://${shop}`, aud: API_KEY, sub: '1' },
    ...{ exp: now + 60, nbf: now, iat: now, jti: randomUUID(), sid: randomUUID() },
  };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  const signature = createHmac('sha256', SECRET).update(content).digest('base64url');
  return { Authorization: `Bearer ${content}.${signature}`, 'User-Agent': USER_AGENT };
}

/** Headers of a webhook. */
export function webhookHeaders(topic: string, body: string | Uint8Array, shop = SHOP): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'X-Shopify-Topic': topic,
    'X-Shopify-Shop-Domain': shop,
    'X-Shopify-API-Version': '2026-10',
    'X-Shopify-Webhook-Id': randomUUID(),
    'X-Shopify-Hmac-Sha256': createHmac('sha256', SECRET).update(body).digest('base64'),
  };
}
