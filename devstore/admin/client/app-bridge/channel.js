// @ts-check
/* global document, window */
/** The line to the admin page around the frame. Only that page, at the address that this script came from, is heard. */

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** Origin of the store, which serves this script and the admin. */
export const storeOrigin = new URL(script.src).origin;

/** @type {Map<string, (body: any) => void>} */
const handlers = new Map();
/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
const waiting = new Map();
let asked = 0;

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== storeOrigin || typeof event.data?.type !== 'string') return;
  if (event.data.type === 'answer') return settle(event.data);
  handlers.get(event.data.type)?.(event.data);
});

/**
 * @param {string} type
 * @param {object} [body]
 */
export function tell(type, body = {}) {
  window.parent.postMessage({ ...body, type }, storeOrigin);
}

/**
 * Asks the admin, and waits for its answer.
 * @param {string} type
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export function ask(type, body = {}) {
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    tell(type, { ...body, id: asked });
  });
}

/**
 * @param {string} type
 * @param {(body: any) => void} handler
 */
export function hear(type, handler) {
  handlers.set(type, handler);
}

/** @param {{ id: number, value?: unknown, error?: string }} answer */
function settle({ id, value, error }) {
  const promise = waiting.get(id);
  waiting.delete(id);
  if (error) promise?.reject(new Error(error));
  else promise?.resolve(value);
}
