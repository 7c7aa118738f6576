/**
 * Whether it's a path within the shop, for links and images on the storefront. Browsers treat `//host` and `/\host` as other
 * hosts, and ignore tabs and line breaks, so `/\t/host` is one too.
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function isShopPath(text: string): boolean {
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text);
}
