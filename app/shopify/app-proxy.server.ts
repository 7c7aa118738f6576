/**
 * Verifies app proxy requests.
 *
 * `authenticate.public.appProxy` also loads the shop's access token, renews it if it has expired, and fails if Shopify
 * doesn't respond. Readers' requests must not depend on that.
 */
import { createSecretKey } from 'node:crypto';

import { env } from '~/env.server';
import { readerAddress } from '~/http/network';

import { type ProxyLocation, readProxyPrefix } from './proxy-path';
import { isSignedQuery } from './proxy-signature';

const SECRET = createSecretKey(Buffer.from(env.SHOPIFY_API_SECRET));

interface VerifiedRequest {
  shop: string;
  location: ProxyLocation | null;
}

/**
 * Checks that a request came through Shopify's app proxy within the last 90 seconds.
 * @returns the shop's domain, and where the proxy is; null if Shopify's `path_prefix` can't be read.
 * @throws a 400 response if the signature is missing, wrong or expired. No page of ours sends such a request.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export async function verifyProxyRequest(request: Request): Promise<VerifiedRequest> {
  return verifyProxyQuery(new URL(request.url).searchParams);
}

/** The same for a request's query. */
export function verifyProxyQuery(query: URLSearchParams): VerifiedRequest {
  const shop = query.get('shop');
  if (!shop || !isSignedQuery(query, SECRET)) {
    throw new Response('This URL only accepts requests from Shopify’s app proxy.', { status: 400 });
  }
  return { shop, location: readProxyPrefix(query.get('path_prefix') ?? '') };
}

/** The reader's IP address, as Shopify's proxy reports it; empty if unknown. */
export function getClientAddress({ headers }: Request): string {
  return readerAddress(headers.get('X-Forwarded-For'), env.READER_HOP);
}
