/**
 * Redirects the app's requests to `https://<shop>.myshopify.com`, YouTube and Vimeo to the local store at DEVSTORE_URL. Allows
 * requests to this machine, and rejects all others.
 *
 * Load it with `NODE_OPTIONS="--import <path of this file>"`. It sets undici's global dispatcher, which Node's `fetch` uses,
 * even if code has a reference to `fetch`. Other network access isn't affected.
 */
import { Agent, setGlobalDispatcher } from 'undici';

const SHOP_HOST = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;
/** Sites that the local store stands in for. */
const VIDEO_HOSTS = new Set(['www.youtube.com', 'i.ytimg.com', 'vimeo.com', 'i.vimeocdn.com']);
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

const storeUrl = process.env.DEVSTORE_URL;
if (!storeUrl) throw new Error('DEVSTORE_URL is not set. It must be the URL of the local store.');

/** @param {import('undici').Dispatcher['dispatch']} dispatch */
const keepLocal = (dispatch) => {
  /** @type {import('undici').Dispatcher['dispatch']} */
  return (options, handler) => {
    const { host, hostname } = new URL(String(options.origin));
    if (THIS_MACHINE.has(hostname)) return dispatch(options, handler);
    if (VIDEO_HOSTS.has(host)) {
      return dispatch({ ...options, origin: storeUrl, path: `/video-hosts/${host}${options.path}` }, handler);
    }
    if (!SHOP_HOST.test(hostname)) {
      throw new Error(`Request to ${host} blocked: the demo only allows requests to the local store and this machine.`);
    }
    const headers = withHeader(options.headers, 'x-forwarded-host', host);
    return dispatch({ ...options, origin: storeUrl, headers }, handler);
  };
};

setGlobalDispatcher(new Agent().compose(keepLocal));

/**
 * Adds a header. undici allows headers as an object, a flat list, or pairs.
 * @param {import('undici').Dispatcher.DispatchOptions['headers']} headers
 * @param {string} name
 * @param {string} value
 */
function withHeader(headers, name, value) {
  if (Array.isArray(headers)) return [...headers, name, value];
  const pairs = headers && Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
  return { ...pairs, [name]: value };
}
