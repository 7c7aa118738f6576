/** The app proxy's path on the storefront, which merchants can change. */
import type { StoreContext } from '../context.ts';

/** The prefixes that merchants can choose from. */
export const PROXY_PREFIXES = ['apps', 'a', 'community', 'tools'] as const;

/** What a subpath may contain. */
export const PROXY_SUBPATH = /^[A-Za-z0-9_-]{1,30}$/;

/** The current path, without a language: the merchant's, or the one in `shopify.app.toml`. */
export function proxyPath({ state, toml }: StoreContext): string {
  return state.proxyPath ?? `/${toml.app_proxy.prefix}/${toml.app_proxy.subpath}`;
}

/**
 * Changes the path, as a merchant would. The old one stops working, and the app isn't told.
 * @throws Error if it isn't a path that a merchant could choose.
 */
export function changeProxyPath(context: StoreContext, path: string): void {
  const [, prefix = '', subpath = '', ...rest] = path.split('/');
  const isKnown = PROXY_PREFIXES.some((each) => each === prefix);
  if (!path.startsWith('/') || !isKnown || !PROXY_SUBPATH.test(subpath) || rest.length > 0) {
    throw new Error(
      `${JSON.stringify(path)} can't be the app proxy's path. Use /${PROXY_PREFIXES.join('|/')}, then a slash and up to 30 letters, digits, - or _.`,
    );
  }
  context.state.proxyPath = path;
  context.save();
}
