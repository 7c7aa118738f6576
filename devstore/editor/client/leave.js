// @ts-check
/* global window, location, HTMLDialogElement */
import { byId } from '../../control/client/dom.js';

/** Guards unsaved edits: in the editor's own words where it leaves by itself, in the browser's everywhere else. */
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
   * Goes to an address, having asked where edits would be lost.
   *
   * @param {string | URL} address
   * @returns {Promise<boolean>} false where the merchant stays
   */
  async to(address) {
    if (this.#isDirty() && !(await confirmed())) return false;
    this.#leaving = true;
    location.assign(address);
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
