/** One storefront request, as the app proxy passes it on to the app. */
import type { StoreContext } from '../context.ts';
import { signProxyQuery } from './signature.ts';

/** Says why the proxy has no answer of the app to give. */
export class ProxyError extends Error {}

export interface Visit {
  /** Path of the proxy's subpath, with the prefix of the language: `/de/apps/unwind`. */
  pathPrefix: string;
  /** Path after the proxy's subpath, with its first slash, or empty. */
  rest: string;
  query: URLSearchParams;
  method: string;
  headers: Headers;
  body: ArrayBuffer | null;
  /** Address of the visitor. */
  address: string;
}

/** Neither the connection's own headers nor cookies pass. Encoding is the proxy's affair, which reads what it renders. */
const NOT_FORWARDED = [
  ...['accept-encoding', 'connection', 'content-length', 'cookie', 'expect', 'host', 'keep-alive'],
  ...['proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
];

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;

/**
 * Asks the app, following its redirects.
 * @throws ProxyError where the app cannot be reached, redirects too often, or redirects to a place that is neither the
 * app nor the store.
 */
export async function forward(context: StoreContext, visit: Visit): Promise<Response> {
  const headers = forwardedHeaders(context, visit);
  let { method, body } = visit;
  let url = signedUrl(context, visit);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await ask(url, { method, body, headers, redirect: 'manual' });
    const target = REDIRECTS.has(answer.status) && answer.headers.get('location');
    if (!target) return answer;
    await answer.body?.cancel();
    url = redirectTarget(context, new URL(target, url));
    const keepsMethod = answer.status === 307 || answer.status === 308;
    if (!keepsMethod && method !== 'HEAD') {
      [method, body] = ['GET', null];
      headers.delete('content-type');
    }
  }
  throw new ProxyError(`more than ${MAX_REDIRECTS} redirects`);
}

/** The app's address for the visit, signed. What a visitor sends under the names that Shopify sets is left out. */
function signedUrl(context: StoreContext, { pathPrefix, rest, query }: Visit): URL {
  const { url: path } = context.toml.app_proxy;
  const { pathname } = new URL(path, context.config.appUrl);
  const url = new URL(`${context.config.appUrl}${pathname.replace(/\/$/, '')}${rest}`);
  const set = {
    shop: context.state.shop.domain,
    logged_in_customer_id: '',
    path_prefix: pathPrefix,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  for (const [key, value] of query) {
    if (!Object.hasOwn(set, key) && key !== 'signature') url.searchParams.append(key, value);
  }
  for (const [key, value] of Object.entries(set)) url.searchParams.append(key, value);
  url.searchParams.append('signature', signProxyQuery(url.searchParams, context.config.apiSecret));
  return url;
}

function forwardedHeaders(context: StoreContext, { headers, address }: Visit): Headers {
  const forwarded = new Headers(headers);
  for (const name of NOT_FORWARDED) forwarded.delete(name);
  forwarded.set('accept-encoding', 'identity');
  forwarded.set('x-forwarded-for', address);
  forwarded.set('x-forwarded-host', new URL(context.storeUrl).host);
  return forwarded;
}

/** The shop's public name leads to this store; nothing else leaves the machine. */
function redirectTarget(context: StoreContext, target: URL): URL {
  const { domain } = context.state.shop;
  if (target.hostname === domain) return new URL(`${target.pathname}${target.search}`, context.storeUrl);
  const known = [context.config.appUrl, context.storeUrl, context.tunnelUrl].filter(Boolean);
  if (known.some((each) => new URL(each).origin === target.origin)) return target;
  throw new ProxyError(`a redirect to ${target.origin}, which is neither the app nor the store`);
}

async function ask(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new ProxyError(`no answer from ${url.origin}`, { cause: error });
  }
}
