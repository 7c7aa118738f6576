// @ts-check
/* global document, window */
/** Messages to and from the admin page around the frame. Ignores messages from other windows and origins. */

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The store's origin, which serves this script and the admin. */
export const storeOrigin = new URL(script.src).origin;

/** @type {Map<string, (body: any) => void>} */
const handlers = new Map();
/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
const pending = new Map();
let lastId = 0;

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== storeOrigin || typeof event.data?.type !== 'string') return;
  if (event.data.type === 'response') return settle(event.data);
  handlers.get(event.data.type)?.(event.data);
});

/**
 * @param {string} type
 * @param {object} [body]
 */
export function send(type, body = {}) {
  window.parent.postMessage({ ...body, type }, storeOrigin);
}

/**
 * Sends a request to the admin, and returns its response.
 * @param {string} type
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export function request(type, body = {}) {
  return new Promise((resolve, reject) => {
    lastId += 1;
    pending.set(lastId, { resolve, reject });
    send(type, { ...body, id: lastId });
  });
}

/**
 * @param {string} type
 * @param {(body: any) => void} handler
 */
export function onMessage(type, handler) {
  handlers.set(type, handler);
}

/** @param {{ id: number, value?: unknown, error?: string }} response */
function settle({ id, value, error }) {
  const promise = pending.get(id);
  pending.delete(id);
  if (error) promise?.reject(new Error(error));
  else promise?.resolve(value);
}
