/** Where the admin's frame finds a page of the app: the address, with what the platform adds and signs. */
import { createHash, createHmac } from 'node:crypto';

import type { StoreContext } from '../context.ts';
import { issueIdToken } from './id-token.ts';

/**
 * The address of `path` (with its own query, if any) as the admin opens it in a frame, through the tunnel. Its session
 * token is good for a minute.
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

/** The admin's address as the app is told it: base64 of a name that Shopify's library accepts as Shopify's. */
function adminHost(shopDomain: string): string {
  return Buffer.from(`admin.shopify.com/store/${shopDomain.replace('.myshopify.com', '')}`).toString('base64');
}
