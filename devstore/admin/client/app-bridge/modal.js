// @ts-check
/* global HTMLElement */
/** `<ui-modal>`: one that stays closed is fine; opening it is not implemented. */
import { notImplemented } from './not-implemented.js';

export class Modal extends HTMLElement {
  async show() {
    throw notImplemented('ui-modal');
  }

  async hide() {
    // It never opened.
  }

  async toggle() {
    await this.show();
  }
}
