/** What every route of the app proxy does first. */
import { LRUCache } from 'lru-cache';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { verifyProxyRequest } from '~/shopify/app-proxy.server';
import { DEFAULT_PROXY_PATH } from '~/shopify/proxy-path';

import { findProxyPath, noteProxyPath } from './proxy-path.server';

export interface ProxyRequest {
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  /** Path of the app proxy in the page's language: `/apps/unwind`, `/de/apps/unwind`. Links and forms start with it. */
  proxyPath: string;
  /** Path of the page's language: `/de`; empty for the shop's primary language. */
  languagePath: string;
}

/**
 * Checks that a request came through Shopify's app proxy, and remembers where the proxy is.
 * @throws a 400 response if the signature is missing, wrong or expired.
 */
export async function authenticateProxy(request: Request): Promise<ProxyRequest> {
  const { shop, location } = await verifyProxyRequest(request);
  if (location) await rememberPath(shop, location.path);
  const { languagePath, path } = location ?? { languagePath: '', path: await knownPath(shop) };
  return { shop, languagePath, proxyPath: `${languagePath}${path}` };
}

/** Paths that were just written or found. For a moment only, because an uninstall in another process ends them. */
const noted = new LRUCache<string, string>({ max: 1000, ttl: 2000 });

/** Remembers where the proxy is, if that's new. Never throws. */
export async function rememberPath(shop: string, path: string): Promise<void> {
  if (noted.get(shop) === path) return;
  try {
    await noteProxyPath({ db, openEnqueue, shop, path });
    noted.set(shop, path);
  } catch (error) {
    // The next request tries again.
    logError('Remembering the proxy’s path failed', error);
  }
}

async function knownPath(shop: string): Promise<string> {
  try {
    return await findProxyPath({ db, shop });
  } catch (error) {
    logError('Reading the proxy’s path failed', error);
    return DEFAULT_PROXY_PATH;
  }
}
