// @ts-check
/* global HTMLElement */
/** `<ui-title-bar>`: title and buttons, which the admin displays. */
import { barButtons, press, watch } from './bar-buttons.js';
import { onMessage, send } from './channel.js';

/** @type {TitleBar[]} */
const bars = [];

export class TitleBar extends HTMLElement {
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  connectedCallback() {
    // The modal displays its own title bar.
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

onMessage('press-title-bar', ({ index }) => {
  const bar = bars.at(-1);
  if (bar) press(bar, index);
});

/** Uses the last bar, as there may be two during navigation. */
function report() {
  const bar = bars.at(-1);
  send('title-bar', { title: bar?.getAttribute('title') ?? '', buttons: bar ? barButtons(bar) : [] });
}
