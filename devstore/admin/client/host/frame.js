// @ts-check
/* global document, window */
/** Messages to and from the app's frame. Ignores messages from other windows and origins. */

/** @typedef {{ appAddress: string, appOrigin: string, base: string }} AppModel */

/** @type {AppModel} */
export const model = JSON.parse(document.getElementById('app-model')?.textContent ?? '{}');

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('app-frame'));

/** @type {Map<string, (body: any) => unknown>} */
const handlers = new Map();

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== model.appOrigin) return;
  const handle = handlers.get(event.data?.type);
  if (!handle) return;
  const result = handle(event.data);
  if (typeof event.data.id !== 'number') return;
  Promise.resolve(result).then(
    (value) => send('response', { id: event.data.id, value }),
    (error) => send('response', { id: event.data.id, error: String(error?.message ?? error) }),
  );
});

/**
 * @param {string} type
 * @param {object} [body]
 */
export function send(type, body = {}) {
  frame.contentWindow?.postMessage({ ...body, type }, model.appOrigin);
}

/**
 * If the message is a request, the handler's result (or its promise's) is the response.
 * @param {string} type
 * @param {(body: any) => unknown} handler
 */
export function onMessage(type, handler) {
  handlers.set(type, handler);
}

/**
 * Loads the app into the frame. Call this after adding all handlers.
 * @param {() => void} loaded
 */
export function loadApp(loaded) {
  frame.addEventListener('load', loaded);
  frame.src = model.appAddress;
}
