// @ts-check
/* global document, HTMLElement */
/** `<ui-save-bar>` and `shopify.saveBar`: while one shows, the admin shows its two buttons, and guards the page. */
import { barButtons, press, watch } from './bar-buttons.js';
import { ask, hear, tell } from './channel.js';
import { notImplemented } from './not-implemented.js';

/** @type {Set<SaveBar>} */
const showing = new Set();

export class SaveBar extends HTMLElement {
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  get showing() {
    return showing.has(this);
  }

  get discardConfirmation() {
    return (this.getAttribute('discardconfirmation') ?? 'false') !== 'false';
  }

  async show() {
    if (this.showing) return;
    showing.add(this);
    this.#observer = watch(this, report);
    report();
    this.dispatchEvent(new Event('show'));
  }

  async hide() {
    if (!showing.delete(this)) return;
    this.#observer?.disconnect();
    report();
    this.dispatchEvent(new Event('hide'));
  }

  async toggle() {
    await (this.showing ? this.hide() : this.show());
  }

  disconnectedCallback() {
    void this.hide();
  }
}

export const saveBar = {
  show: (/** @type {string} */ id) => find(id).show(),
  hide: (/** @type {string} */ id) => find(id).hide(),
  toggle: (/** @type {string} */ id) => find(id).toggle(),
  /** Resolves when there is nothing to lose, or the merchant has agreed to lose it. */
  leaveConfirmation: async () => {
    if (showing.size > 0) await ask('leave-confirmation');
  },
};

/** A form that asks for a save bar of its own would get none; it says so as soon as it is edited. */
export function refuseSaveBarForms() {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('form[data-save-bar]')) throw notImplemented('data-save-bar');
  });
}

hear('press-save-bar', ({ index }) => {
  const bar = [...showing].at(-1);
  if (bar) press(bar, index);
});

/** @param {string} id */
function find(id) {
  const bar = document.getElementById(id);
  if (!(bar instanceof SaveBar)) throw new Error(`There is no ui-save-bar with the id ${id}.`);
  return bar;
}

function report() {
  const bar = [...showing].at(-1);
  tell('save-bar', {
    bar: bar ? { buttons: barButtons(bar), discardConfirmation: bar.discardConfirmation } : null,
  });
}
