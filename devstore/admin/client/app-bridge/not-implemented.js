// @ts-check
/**
 * The error of all that Shopify's App Bridge does and this one does not.
 * @param {string} what
 */
export function notImplemented(what) {
  return new Error(`not implemented by the local store: ${what}`);
}
