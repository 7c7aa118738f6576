// @ts-check
/* global HTMLElement */
/** `<ui-title-bar>`: its title and its buttons are shown by the admin. */
import { barButtons, press, watch } from './bar-buttons.js';
import { hear, tell } from './channel.js';

/** @type {TitleBar[]} */
const bars = [];

export class TitleBar extends HTMLElement {
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  connectedCallback() {
    // One inside a modal is the modal's.
    if (this.closest('ui-modal')) return;
    bars.push(this);
    this.#observer = watch(this, report);
    report();
  }

  disconnectedCallback() {
    if (!bars.includes(this)) return;
    bars.splice(bars.indexOf(this), 1);
    this.#observer?.disconnect();
    report();
  }
}

hear('press-title-bar', ({ index }) => {
  const bar = bars.at(-1);
  if (bar) press(bar, index);
});

/** The bar that came last is the page's; while pages change, there may be two. */
function report() {
  const bar = bars.at(-1);
  tell('title-bar', { title: bar?.getAttribute('title') ?? '', buttons: bar ? barButtons(bar) : [] });
}
