// @ts-check
/** `shopify.toast`: messages that the admin shows. */
import { hear, tell } from './channel.js';

/** @typedef {{ duration?: number, isError?: boolean, action?: string, onAction?: () => void, onDismiss?: () => void }} ToastOptions */

/** @type {Map<string, ToastOptions>} */
const shown = new Map();
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
    shown.set(id, options);
    tell('toast', { id, message, duration, isError, action });
    return id;
  },
  /** @param {string} id */
  hide(id) {
    tell('hide-toast', { id });
  },
};

hear('toast-action', ({ id }) => shown.get(id)?.onAction?.());
hear('toast-gone', ({ id }) => {
  shown.get(id)?.onDismiss?.();
  shown.delete(id);
});
