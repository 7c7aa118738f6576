// @ts-check
/* global HTMLButtonElement, HTMLDialogElement, HTMLElement */
/** Questions that the merchant must answer before something is lost. */
import { element } from './element.js';

/**
 * Asks, and answers whether the merchant agreed.
 * @param {{ title: string, text: string, agree: string }} question
 * @returns {Promise<boolean>}
 */
export function confirmLoss({ title, text, agree }) {
  const dialog = element('confirm', HTMLDialogElement);
  element('confirm-title', HTMLElement).textContent = title;
  element('confirm-text', HTMLElement).textContent = text;
  element('confirm-agree', HTMLButtonElement).textContent = agree;
  dialog.returnValue = '';
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'agree'), { once: true });
  });
}
