/**
 * Authenticates app proxy requests.
 *
 * `authenticate.public.appProxy` also loads the shop's access token, renews it if it has expired, and fails if Shopify
 * doesn't respond. Readers' requests must not depend on that.
 */
import { readProxyPath } from './proxy-path';
import { signatures } from './shopify.server';

export interface ProxyRequest {
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  /** Path of the app proxy on the shop's domain, without a trailing slash: `/apps/unwind`. */
  proxyPath: string;
}

/**
 * Checks that a request came through Shopify's app proxy within the last 90 seconds.
 * @throws a 400 response if the signature is missing, wrong or expired.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  const query = new URL(request.url).searchParams;
  const shop = query.get('shop');
  if (!shop || !(await hasValidSignature(query))) {
    throw new Response('This URL only accepts requests from Shopify’s app proxy.', { status: 400 });
  }
  return { shop, proxyPath: readProxyPath(query.get('path_prefix') ?? '') };
}

async function hasValidSignature(query: URLSearchParams): Promise<boolean> {
  try {
    return await signatures.validateHmac(query, { signator: 'appProxy' });
  } catch {
    // The library throws if a parameter is missing or repeated, or the timestamp is expired.
    return false;
  }
}

/** The reader's IP address, from the proxy; empty if unknown. */
export function getClientAddress({ headers }: Request): string {
  return headers.get('X-Forwarded-For')?.split(',')[0] ?? '';
}
