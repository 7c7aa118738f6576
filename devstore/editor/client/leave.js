// @ts-check
/* global window, location, HTMLDialogElement */
import { byId } from '../../pages/client/dom.js';

/** Asks before leaving with unsaved edits, with a dialog of the editor or the browser's own. */
export class Leave {
  #isDirty;
  #leaving = false;

  /** @param {() => boolean} isDirty */
  constructor(isDirty) {
    this.#isDirty = isDirty;
    window.addEventListener('beforeunload', (event) => {
      if (!this.#leaving && this.#isDirty()) event.preventDefault();
    });
  }

  /**
   * Goes to a URL, after confirmation if there are unsaved edits.
   *
   * @param {string | URL} url
   * @returns {Promise<boolean>} false if the merchant stays
   */
  async to(url) {
    if (this.#isDirty() && !(await confirmed())) return false;
    this.#leaving = true;
    location.assign(url);
    return true;
  }
}

/** @returns {Promise<boolean>} */
function confirmed() {
  const dialog = byId('leave');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('#leave is not a dialog');
  dialog.returnValue = 'stay';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'leave'), { once: true });
  });
}
