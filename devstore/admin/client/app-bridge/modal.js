// @ts-check
/* global document, HTMLElement, location */
/**
 * `<ui-modal>` and `shopify.modal`. The dialog is in the app's page, so that content rendered by a framework stays where the
 * framework put it. Shopify shows the content in a document of its own, where only text and simple forms work.
 */
import { barButtons, press, watch } from './bar-buttons.js';
import { send } from './channel.js';
import { notImplemented } from './not-implemented.js';

const STYLE = `
  dialog { width: min(620px, calc(100vw - 32px)); max-height: calc(100vh - 32px); padding: 0; border: 0; border-radius: 12px; }
  dialog[data-variant="small"] { width: min(380px, calc(100vw - 32px)); }
  dialog[data-variant="large"] { width: min(980px, calc(100vw - 32px)); }
  dialog[data-variant="max"] { width: calc(100vw - 32px); height: calc(100vh - 32px); }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  header, footer { display: flex; justify-content: space-between; gap: 8px; padding: 12px 16px; background: #f3f3f3; font: 600 14px/1.4 system-ui, sans-serif; }
  header { align-items: start; overflow-wrap: anywhere; }
  footer { flex-wrap: wrap; justify-content: end; }
  footer:empty { display: none; }
  button { min-height: 32px; padding: 4px 12px; border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; color: #303030; font: inherit; cursor: pointer; }
  button.primary { border-color: #303030; background: #303030; color: #fff; }
  button.critical { border-color: #8e0b21; color: #8e0b21; }
  button.primary.critical { background: #8e0b21; color: #fff; }
  button:disabled { opacity: 0.5; cursor: default; }
  iframe { display: block; width: 100%; height: min(60vh, 480px); border: 0; }
`;

export class Modal extends HTMLElement {
  #dialog = document.createElement('dialog');
  #heading = document.createElement('span');
  #footer = document.createElement('footer');
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {ReturnType<typeof watch> | undefined} */
  #observer;

  constructor() {
    super();
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '✕' });
    close.ariaLabel = 'Close';
    close.addEventListener('click', () => void this.hide());
    const header = document.createElement('header');
    header.append(this.#heading, close);
    this.#dialog.append(header, document.createElement('slot'), this.#footer);
    this.#dialog.addEventListener('close', () => this.#closed());
    const style = Object.assign(document.createElement('style'), { textContent: STYLE });
    this.attachShadow({ mode: 'open' }).append(style, this.#dialog);
  }

  get variant() {
    return this.getAttribute('variant') ?? 'base';
  }

  set variant(variant) {
    this.setAttribute('variant', variant);
  }

  get src() {
    return this.getAttribute('src') ?? undefined;
  }

  set src(src) {
    if (src === undefined) this.removeAttribute('src');
    else this.setAttribute('src', src);
  }

  /** The modal's content, unless it has a `src`. */
  get content() {
    const content = [...this.children].find((each) => !/^UI-(TITLE|SAVE)-BAR$/.test(each.tagName));
    return content instanceof HTMLElement ? content : undefined;
  }

  get contentWindow() {
    return this.#frame?.contentWindow ?? null;
  }

  async show() {
    if (this.#dialog.open) return;
    if (this.querySelector('ui-save-bar')) throw notImplemented('ui-save-bar in ui-modal');
    if (this.content?.querySelector('a, button, input, select, textarea, iframe')) {
      throw notImplemented('interactive content in ui-modal');
    }
    this.#load();
    this.#observer = watch(this, () => this.#showBar());
    this.#showBar();
    this.#dialog.showModal();
    this.dispatchEvent(new Event('show'));
  }

  async hide() {
    this.#dialog.close();
  }

  async toggle() {
    await (this.#dialog.open ? this.hide() : this.show());
  }

  #load() {
    if (this.src === undefined) return;
    const url = new URL(this.src, location.href);
    if (url.origin !== location.origin) throw new Error(`A modal can only show pages of the app, not ${url.origin}.`);
    this.#frame = Object.assign(document.createElement('iframe'), { src: url.href });
    this.#footer.before(this.#frame);
  }

  #closed() {
    this.#observer?.disconnect();
    this.#frame?.remove();
    this.#frame = null;
    // The browser returns the focus within the page, but not to a button of the title bar.
    if ([document.body, this].includes(/** @type {HTMLElement} */ (document.activeElement))) send('focus-title-bar');
    this.dispatchEvent(new Event('hide'));
  }

  /** Shows the title and buttons of the modal's title bar. */
  #showBar() {
    const bar = this.querySelector('ui-title-bar');
    const title = bar?.getAttribute('title') ?? '';
    this.#dialog.ariaLabel = title;
    this.#dialog.dataset.variant = this.variant;
    this.#heading.textContent = title;
    const buttons = bar instanceof HTMLElement ? barButtons(bar) : [];
    // The primary action is last, as in Shopify's admin.
    buttons.sort((a, b) => Number(a.variant === 'primary') - Number(b.variant === 'primary'));
    this.#footer.replaceChildren(
      ...buttons.map(({ index, label, variant, tone, disabled, loading }) => {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
        button.className = `${variant} ${tone}`;
        button.disabled = disabled || loading;
        button.addEventListener('click', () => bar instanceof HTMLElement && press(bar, index));
        return button;
      }),
    );
  }
}

export const modal = {
  show: (/** @type {string} */ id) => find(id).show(),
  hide: (/** @type {string} */ id) => find(id).hide(),
  toggle: (/** @type {string} */ id) => find(id).toggle(),
};

/** @param {string} id */
function find(id) {
  const found = document.getElementById(id);
  if (!(found instanceof Modal)) throw new Error(`There is no ui-modal with the ID ${id}.`);
  return found;
}
