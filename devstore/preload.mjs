/**
 * Keeps a process on this machine: requests to `https://<shop>.myshopify.com` go to the local store at DEVSTORE_URL,
 * requests to this machine pass, and every other host is refused by name.
 *
 * Load it with `NODE_OPTIONS="--import <path of this file>"`. Node's own `fetch` takes its dispatcher from a global symbol
 * that undici sets, so code that has captured `fetch` is rerouted too. Only `fetch` is; sockets are not touched.
 */
import { Agent, setGlobalDispatcher } from 'undici';

const SHOP_HOST = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

const storeUrl = process.env.DEVSTORE_URL;
if (!storeUrl) throw new Error('DEVSTORE_URL is not set: it is the address of the local store.');

/** @param {import('undici').Dispatcher['dispatch']} dispatch */
const keepLocal = (dispatch) => {
  /** @type {import('undici').Dispatcher['dispatch']} */
  return (options, handler) => {
    const { host, hostname } = new URL(String(options.origin));
    if (THIS_MACHINE.has(hostname)) return dispatch(options, handler);
    if (!SHOP_HOST.test(hostname)) {
      throw new Error(`Refused to reach ${host}: this process talks to the local store and to this machine only.`);
    }
    const headers = withHeader(options.headers, 'x-forwarded-host', host);
    return dispatch({ ...options, origin: storeUrl, headers }, handler);
  };
};

setGlobalDispatcher(new Agent().compose(keepLocal));

/**
 * undici takes headers as an object, as a flat list of names and values, or as pairs.
 * @param {import('undici').Dispatcher.DispatchOptions['headers']} headers
 * @param {string} name
 * @param {string} value
 */
function withHeader(headers, name, value) {
  if (Array.isArray(headers)) return [...headers, name, value];
  const pairs = headers && Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
  return { ...pairs, [name]: value };
}
