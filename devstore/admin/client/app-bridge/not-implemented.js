// @ts-check
/**
 * The error for anything that Shopify's App Bridge has and this one doesn't.
 * @param {string} what
 */
export function notImplemented(what) {
  return new Error(`not implemented by the local store: ${what}`);
}
