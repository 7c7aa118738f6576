// @ts-check
/* global HTMLButtonElement, HTMLDialogElement, HTMLElement */
/** Confirmation before discarding changes. */
import { element } from './element.js';

/**
 * Asks the merchant to confirm. Returns whether they did.
 * @param {{ title: string, text: string, confirm: string }} question
 * @returns {Promise<boolean>}
 */
export function confirmDiscard({ title, text, confirm }) {
  const dialog = element('confirm', HTMLDialogElement);
  element('confirm-title', HTMLElement).textContent = title;
  element('confirm-text', HTMLElement).textContent = text;
  element('confirm-button', HTMLButtonElement).textContent = confirm;
  dialog.returnValue = '';
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'confirm'), { once: true });
  });
}
