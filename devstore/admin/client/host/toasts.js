// @ts-check
/* global document, HTMLElement */
/** The app's toasts. They are read out: politely, or at once where something went wrong. */
import { button, element } from './element.js';
import { hear, tell } from './frame.js';

export function startToasts() {
  hear('toast', show);
  hear('hide-toast', ({ id }) => remove(id));
}

/** @param {{ id: string, message: string, duration: number, isError: boolean, action: string }} toast */
function show({ id, message, duration, isError, action }) {
  const shown = document.createElement('div');
  shown.className = isError ? 'toast error' : 'toast';
  shown.id = id;
  const text = document.createElement('p');
  text.textContent = message;
  shown.append(text);
  if (action) {
    shown.append(
      button(action, () => {
        tell('toast-action', { id });
        remove(id);
      }),
    );
  }
  const dismiss = button('✕', () => remove(id));
  dismiss.ariaLabel = 'Dismiss';
  shown.append(dismiss);
  element(isError ? 'alerts' : 'toasts', HTMLElement).append(shown);
  setTimeout(() => remove(id), duration);
}

/** @param {string} id */
function remove(id) {
  const shown = document.getElementById(id);
  if (!shown) return;
  shown.remove();
  tell('toast-gone', { id });
}
