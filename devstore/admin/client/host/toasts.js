// @ts-check
/* global document, HTMLElement */
/** The app's toasts. Screen readers announce errors immediately, other toasts politely. */
import { button, element } from './element.js';
import { onMessage, send } from './frame.js';

export function startToasts() {
  onMessage('toast', show);
  onMessage('hide-toast', ({ id }) => remove(id));
}

/** @param {{ id: string, message: string, duration: number, isError: boolean, action: string }} toast */
function show({ id, message, duration, isError, action }) {
  const toast = document.createElement('div');
  toast.className = isError ? 'toast error' : 'toast';
  toast.id = id;
  const text = document.createElement('p');
  text.textContent = message;
  toast.append(text);
  if (action) {
    toast.append(
      button(action, () => {
        send('toast-action', { id });
        remove(id);
      }),
    );
  }
  const dismiss = button('✕', () => remove(id));
  dismiss.ariaLabel = 'Dismiss';
  toast.append(dismiss);
  element(isError ? 'alerts' : 'toasts', HTMLElement).append(toast);
  setTimeout(() => remove(id), duration);
}

/** @param {string} id */
function remove(id) {
  const toast = document.getElementById(id);
  if (!toast) return;
  toast.remove();
  send('toast-dismissed', { id });
}
