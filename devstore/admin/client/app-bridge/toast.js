// @ts-check
/** `shopify.toast`, which the admin displays. */
import { onMessage, send } from './channel.js';

/** @typedef {{ duration?: number, isError?: boolean, action?: string, onAction?: () => void, onDismiss?: () => void }} ToastOptions */

/** @type {Map<string, ToastOptions>} */
const toasts = new Map();
let count = 0;

export const toast = {
  /**
   * @param {string} message
   * @param {ToastOptions} [options]
   */
  show(message, options = {}) {
    count += 1;
    const id = `toast-${count}`;
    const { duration = 5000, isError = false, action = '' } = options;
    toasts.set(id, options);
    send('toast', { id, message, duration, isError, action });
    return id;
  },
  /** @param {string} id */
  hide(id) {
    send('hide-toast', { id });
  },
};

onMessage('toast-action', ({ id }) => toasts.get(id)?.onAction?.());
onMessage('toast-dismissed', ({ id }) => {
  toasts.get(id)?.onDismiss?.();
  toasts.delete(id);
});
