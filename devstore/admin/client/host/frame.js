// @ts-check
/* global document, window */
/** The line to the app in the frame. Only that frame, at the app's own address, is heard. */

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
  const answer = handle(event.data);
  if (typeof event.data.id !== 'number') return;
  Promise.resolve(answer).then(
    (value) => tell('answer', { id: event.data.id, value }),
    (error) => tell('answer', { id: event.data.id, error: String(error?.message ?? error) }),
  );
});

/**
 * @param {string} type
 * @param {object} [body]
 */
export function tell(type, body = {}) {
  frame.contentWindow?.postMessage({ ...body, type }, model.appOrigin);
}

/**
 * What the handler answers, or promises, goes back to an app that asked.
 * @param {string} type
 * @param {(body: any) => unknown} handler
 */
export function hear(type, handler) {
  handlers.set(type, handler);
}

/**
 * Loads the app into the frame, now that everything listens.
 * @param {() => void} loaded
 */
export function loadApp(loaded) {
  frame.addEventListener('load', loaded);
  frame.src = model.appAddress;
}
