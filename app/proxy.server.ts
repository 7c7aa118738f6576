/**
 * The signature of app proxy requests.
 *
 * `authenticate.public.appProxy` checks the same, but then loads the shop's access token and renews it when it has
 * expired, and fails where Shopify does not answer. What a reader does must not depend on that.
 */
import { signatures } from './shopify.server';

export interface ProxyRequest {
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  /** Where the proxy stands under the shop's own domain: `/apps/unwind`. */
  pathPrefix: string;
}

/**
 * Checks that a request came through Shopify's app proxy within the last 90 seconds.
 * @throws a 400 response where the signature is missing or wrong, or the time is off.
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  const query = new URL(request.url).searchParams;
  const shop = query.get('shop');
  if (!shop || !(await hasValidSignature(query))) {
    throw new Response('This address answers requests that come through the shop only.', { status: 400 });
  }
  return { shop, pathPrefix: query.get('path_prefix') ?? '' };
}

async function hasValidSignature(query: URLSearchParams): Promise<boolean> {
  try {
    return await signatures.validateHmac(query, { signator: 'appProxy' });
  } catch {
    // The library throws for what is missing, repeated or out of time.
    return false;
  }
}

/** Network address of the reader, as the proxy gives it; empty where it does not. */
export function clientAddressOf({ headers }: Request): string {
  return headers.get('X-Forwarded-For')?.split(',')[0] ?? '';
}
