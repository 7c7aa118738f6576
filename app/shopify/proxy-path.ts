/** The path of the app proxy on the shop's domain. */

/** The path in shopify.app.toml. Merchants can change it in the admin. */
export const PROXY_PATH = '/apps/unwind';

/**
 * @param prefix the proxy's `path_prefix` parameter.
 * @returns the path without a trailing slash; `PROXY_PATH` if `prefix` isn't a plain path.
 */
export function readProxyPath(prefix: string): string {
  return /^(?:\/[\w-]+)+\/?$/.test(prefix) ? prefix.replace(/\/$/, '') : PROXY_PATH;
}
