// @ts-check
/* global HTMLElement */
/** `<ui-nav-menu>`: links for the admin's menu. */
import { watch } from './bar-buttons.js';
import { send } from './channel.js';

export class NavMenu extends HTMLElement {
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  connectedCallback() {
    this.#observer = watch(this, () => this.#report());
    this.#report();
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    send('nav-menu', { items: [] });
  }

  #report() {
    const items = [...this.querySelectorAll('a')].map((link) => ({
      label: link.textContent?.trim() ?? '',
      path: link.getAttribute('href') ?? '',
      home: link.getAttribute('rel') === 'home',
    }));
    send('nav-menu', { items });
  }
}
