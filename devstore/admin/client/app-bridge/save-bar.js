// @ts-check
/* global document, HTMLElement */
/** `<ui-save-bar>` and `shopify.saveBar`. The admin displays the buttons and prevents leaving the page. */
import { barButtons, press, watch } from './bar-buttons.js';
import { onMessage, request, send } from './channel.js';
import { notImplemented } from './not-implemented.js';

/** @type {Set<SaveBar>} */
const visibleBars = new Set();

export class SaveBar extends HTMLElement {
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  get showing() {
    return visibleBars.has(this);
  }

  get discardConfirmation() {
    return (this.getAttribute('discardconfirmation') ?? 'false') !== 'false';
  }

  async show() {
    if (this.showing) return;
    visibleBars.add(this);
    this.#observer = watch(this, report);
    report();
    this.dispatchEvent(new Event('show'));
  }

  async hide() {
    if (!visibleBars.delete(this)) return;
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
  /** Resolves if there are no unsaved changes or the merchant confirms. */
  leaveConfirmation: async () => {
    if (visibleBars.size > 0) await request('leave-confirmation');
  },
};

/** Reports forms with `data-save-bar`, which aren't supported, when they are edited. */
export function rejectSaveBarForms() {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('form[data-save-bar]')) throw notImplemented('data-save-bar');
  });
}

onMessage('press-save-bar', ({ index }) => {
  const bar = [...visibleBars].at(-1);
  if (bar) press(bar, index);
});

/** @param {string} id */
function find(id) {
  const bar = document.getElementById(id);
  if (!(bar instanceof SaveBar)) throw new Error(`There is no ui-save-bar with the ID ${id}.`);
  return bar;
}

function report() {
  const bar = [...visibleBars].at(-1);
  send('save-bar', {
    bar: bar ? { buttons: barButtons(bar), discardConfirmation: bar.discardConfirmation } : null,
  });
}
