/** Forwards storefront requests to the app, as Shopify's app proxy does. */
import type { StoreContext } from '../context.ts';
import { signProxyQuery } from './signature.ts';

/** The app couldn't be reached, or its response can't be used. */
export class ProxyError extends Error {}

export interface ProxyRequest {
  /** The proxy's path with the language's prefix: `/de/apps/unwind`. */
  pathPrefix: string;
  /** The rest of the path, starting with a slash, or empty. */
  rest: string;
  query: URLSearchParams;
  method: string;
  headers: Headers;
  body: ArrayBuffer | null;
  /** The visitor's IP address. */
  address: string;
}

/** Headers that aren't forwarded: cookies and those of the connection. The response isn't compressed, as it may be Liquid. */
const NOT_FORWARDED = [
  ...['accept-encoding', 'connection', 'content-length', 'cookie', 'expect', 'host', 'keep-alive'],
  ...['proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
];

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;

/**
 * Sends the request to the app and follows redirects.
 * @throws ProxyError if the app can't be reached, redirects too often, or redirects to another host.
 */
export async function forward(context: StoreContext, request: ProxyRequest): Promise<Response> {
  const headers = forwardedHeaders(context, request);
  let { method, body } = request;
  let url = signedUrl(context, request);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await send(url, { method, body, headers, redirect: 'manual' });
    const target = REDIRECTS.has(response.status) && response.headers.get('location');
    if (!target) return response;
    await response.body?.cancel();
    url = redirectTarget(context, new URL(target, url));
    const keepsMethod = response.status === 307 || response.status === 308;
    if (!keepsMethod && method !== 'HEAD') {
      [method, body] = ['GET', null];
      headers.delete('content-type');
    }
  }
  throw new ProxyError(`more than ${MAX_REDIRECTS} redirects`);
}

/** The signed URL for the app. Drops the visitor's parameters with names that Shopify sets. */
function signedUrl(context: StoreContext, { pathPrefix, rest, query }: ProxyRequest): URL {
  const { url: path } = context.toml.app_proxy;
  const { pathname } = new URL(path, context.config.appUrl);
  const url = new URL(`${context.config.appUrl}${pathname.replace(/\/$/, '')}${rest}`);
  const added = {
    shop: context.state.shop.domain,
    logged_in_customer_id: '',
    path_prefix: pathPrefix,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  for (const [key, value] of query) {
    if (!Object.hasOwn(added, key) && key !== 'signature') url.searchParams.append(key, value);
  }
  for (const [key, value] of Object.entries(added)) url.searchParams.append(key, value);
  url.searchParams.append('signature', signProxyQuery(url.searchParams, context.config.apiSecret));
  return url;
}

function forwardedHeaders(context: StoreContext, { headers, address }: ProxyRequest): Headers {
  const forwarded = new Headers(headers);
  for (const name of NOT_FORWARDED) forwarded.delete(name);
  forwarded.set('accept-encoding', 'identity');
  forwarded.set('x-forwarded-for', address);
  forwarded.set('x-forwarded-host', new URL(context.storeUrl).host);
  return forwarded;
}

/** Resolves the shop's public domain to this store. Other hosts aren't allowed. */
function redirectTarget(context: StoreContext, target: URL): URL {
  const { domain } = context.state.shop;
  if (target.hostname === domain) return new URL(`${target.pathname}${target.search}`, context.storeUrl);
  const known = [context.config.appUrl, context.storeUrl, context.tunnelUrl].filter(Boolean);
  if (known.some((each) => new URL(each).origin === target.origin)) return target;
  throw new ProxyError(`a redirect to ${target.origin}, which is neither the app nor the store`);
}

async function send(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new ProxyError(`no response from ${url.origin}`, { cause: error });
  }
}
