// @ts-check
/* global DOMParser */
import { byId } from '../../../pages/client/dom.js';
import { createDraft } from '../api.js';
import { isChanged } from '../is-changed.js';
import {
  dispatchInspector,
  dispatchLoadedSelection,
  dispatchSelection,
  editorElement,
  selectionAround,
} from './preview-events.js';
import { replaceSections } from './replace-sections.js';

/**
 * @typedef {import('../api.js').Theme} Theme
 * @typedef {import('../tree/tree.js').Selection} Selection
 */

const SELECTED = 'data-editor-selected';

/** The preview frame. Replaces only the sections that changed. */
export class Preview {
  #frame;
  #options;
  #path;
  /** @type {Theme | null} the theme in the frame */
  #current = null;
  /** @type {Theme | null} the next theme to show */
  #next = null;
  #busy = false;
  /** @type {Selection | null} */
  #selection = null;
  /** Whether to scroll to the selection when it appears. */
  #scroll = false;
  #inspects = true;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {object} options
   * @param {string} options.templateName
   * @param {string | null} options.path null if no page has the template
   * @param {(selection: Selection) => void} options.onPick called for a click on a section or block
   * @param {(message: string) => void} options.onProblem
   */
  constructor(frame, options) {
    this.#frame = frame;
    this.#options = options;
    this.#path = options.path;
    frame.hidden = options.path === null;
    byId('no-page').hidden = options.path !== null;
    frame.addEventListener('load', () => this.#onLoad());
  }

  /** @param {Theme} theme */
  async show(theme) {
    this.#next = theme;
    if (this.#busy || this.#path === null) return;
    this.#busy = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = null;
      await this.#render(next).catch((/** @type {Error} */ error) => this.#options.onProblem(error.message));
    }
    this.#busy = false;
  }

  /**
   * Shows another page with this template.
   *
   * @param {string} path
   */
  async visit(path) {
    this.#path = path;
    const theme = this.#next ?? this.#current;
    this.#current = null;
    if (theme) await this.show(theme);
  }

  /**
   * @param {Selection | null} selection
   * @param {boolean} scroll whether to scroll to it
   */
  select(selection, scroll) {
    const page = this.#frame.contentDocument;
    if (page) dispatchSelection(page, this.#selection, selection);
    this.#selection = selection;
    this.#scroll = scroll;
    this.#highlight();
  }

  /** @param {boolean} active whether clicks select sections and blocks */
  inspect(active) {
    this.#inspects = active;
    if (this.#frame.contentDocument) dispatchInspector(this.#frame.contentDocument, active);
    this.#highlight();
  }

  /** @param {Theme} theme */
  async #render(theme) {
    const previous = this.#current;
    const url = (await createDraft(this.#options.templateName, theme)) + this.#path;
    this.#current = theme;
    const page = this.#frame.contentDocument;
    // Embeds aren't in any section.
    const sameEmbeds = previous !== null && !isChanged(previous.embeds, theme.embeds);
    if (!page || !sameEmbeds || !(await this.#update(page, url, previous, theme))) await this.#load(url);
  }

  /**
   * @param {Document} page
   * @param {string} url
   * @param {Theme} before
   * @param {Theme} after
   * @returns {Promise<boolean>} false if the whole page must be loaded
   */
  async #update(page, url, before, after) {
    const response = await fetch(url);
    if (!response.ok) return false;
    const updated = new DOMParser().parseFromString(await response.text(), 'text/html');
    const loaded = replaceSections(page, updated, before.template, after.template);
    if (!loaded) return false;
    if (this.#selection && loaded.includes(this.#selection.sectionId)) dispatchLoadedSelection(page, this.#selection);
    this.#highlight();
    return true;
  }

  /** @param {string} url */
  #load(url) {
    return new Promise((resolve) => {
      this.#frame.addEventListener('load', resolve, { once: true });
      this.#frame.src = url;
    });
  }

  #onLoad() {
    const page = this.#frame.contentDocument;
    if (!page) return;
    page.head.insertAdjacentHTML(
      'beforeend',
      `<style>[${SELECTED}]{outline:2px solid #1d8a7d;outline-offset:4px}</style>`,
    );
    page.addEventListener('click', (event) => {
      const clicked = /** @type {Element} */ (event.target);
      const link = clicked.closest('a[href]:not([href^="#"])');
      // Links would leave the page that is being edited.
      if (link) event.preventDefault();
      const picked = this.#inspects ? selectionAround(clicked) : null;
      if (picked && this.#current?.template.sections[picked.sectionId]) this.#options.onPick(picked);
    });
    dispatchInspector(page, this.#inspects);
    if (this.#selection) dispatchLoadedSelection(page, this.#selection);
    this.#highlight();
  }

  #highlight() {
    const page = this.#frame.contentDocument;
    if (!page) return;
    for (const each of page.querySelectorAll(`[${SELECTED}]`)) each.removeAttribute(SELECTED);
    if (!this.#selection || !this.#inspects) return;
    const { sectionId, blockId } = this.#selection;
    const found = blockId ? editorElement(page, 'block', blockId) : editorElement(page, 'section', sectionId);
    if (!found) return;
    found.setAttribute(SELECTED, '');
    if (this.#scroll && !isInView(found, this.#frame.clientHeight)) {
      // scrollIntoView would also scroll the editor.
      page.defaultView?.scrollBy({ top: found.getBoundingClientRect().top - 24 });
    }
    this.#scroll = false;
  }
}

/**
 * @param {Element} element
 * @param {number} height height of the frame
 */
function isInView(element, height) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 60 && top < height - 60;
}
