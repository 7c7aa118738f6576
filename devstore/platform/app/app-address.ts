/** The URL of an app page in the admin's frame, with Shopify's signed parameters. */
import { createHash, createHmac } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import { issueIdToken } from '../tokens/id-token.ts';

/**
 * The URL at which the admin loads `path` (which may have a query) through the tunnel. Its session token is valid for a
 * minute.
 */
export function appAddress(context: StoreContext, path: string): string {
  const { apiSecret } = context.config;
  const { domain, locale } = context.state.shop;
  const url = new URL(path, context.tunnelUrl);
  const added = {
    embedded: '1',
    host: adminHost(domain),
    id_token: issueIdToken(context),
    locale,
    session: createHash('sha256').update(`${domain} ${apiSecret}`).digest('hex'),
    shop: domain,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  for (const [name, value] of Object.entries(added)) url.searchParams.set(name, value);
  url.searchParams.sort();
  const signed = url.searchParams.toString();
  url.searchParams.set('hmac', createHmac('sha256', apiSecret).update(signed).digest('hex'));
  return url.href;
}

/** The `host` parameter: the admin's host in base64, in a form that Shopify's library accepts. */
function adminHost(shopDomain: string): string {
  return Buffer.from(`admin.shopify.com/store/${shopDomain.replace('.myshopify.com', '')}`).toString('base64');
}
