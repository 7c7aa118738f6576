/** The path of the app proxy on the shop's domain. */

/** The path in shopify.app.toml, which applies until a merchant changes it. */
export const DEFAULT_PROXY_PATH = '/apps/unwind';

export interface ProxyLocation {
  /** The language's path: `/de`; empty for the shop's primary language. */
  languagePath: string;
  /** Without a language or a trailing slash: `/apps/unwind`. */
  path: string;
}

/** A language's path, which can also name a market: `de`, `pt-br`, `en-ca`, `zh-hant-tw`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i;

/** A prefix and a subpath, as Shopify allows them. */
const SEGMENT = /^[\w-]{1,30}$/;

/**
 * Splits the proxy's `path_prefix` parameter.
 * @returns null if it isn't a language, a prefix and a subpath, or the last two.
 */
export function readProxyPrefix(prefix: string): ProxyLocation | null {
  const [root, ...segments] = prefix.replace(/\/$/, '').split('/');
  if (root !== '' || !segments.every((segment) => SEGMENT.test(segment))) return null;
  const isLanguageFirst = LANGUAGE.test(segments[0] ?? '');
  // Without a subpath, only a language and a prefix.
  if (segments.length === 2 && !isLanguageFirst) return { languagePath: '', path: `/${segments.join('/')}` };
  if (segments.length !== 3 || !isLanguageFirst) return null;
  return { languagePath: `/${segments[0]}`, path: `/${segments.slice(1).join('/')}` };
}
