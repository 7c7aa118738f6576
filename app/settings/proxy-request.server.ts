/** What every route of the app proxy does first. */
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
  try {
    if (location) await noteProxyPath({ db, openEnqueue, shop, path: location.path });
  } catch (error) {
    // The next request tries again.
    logError('Remembering the proxy’s path failed', error);
  }
  const { languagePath, path } = location ?? { languagePath: '', path: await knownPath(shop) };
  return { shop, languagePath, proxyPath: `${languagePath}${path}` };
}

async function knownPath(shop: string): Promise<string> {
  try {
    return await findProxyPath({ db, shop });
  } catch (error) {
    logError('Reading the proxy’s path failed', error);
    return DEFAULT_PROXY_PATH;
  }
}
