// @ts-check
/* global DOMParser */
import { byId } from '../../control/client/dom.js';
import { keepDraft } from './api.js';
import {
  announceInspector,
  announceLoadedSelection,
  announceSelection,
  editorElement,
  selectionAround,
} from './preview-events.js';
import { replaceSections } from './replace-sections.js';

/**
 * @typedef {import('./api.js').Theme} Theme
 * @typedef {import('./tree.js').Selection} Selection
 */

const SELECTED = 'data-editor-selected';

/** The frame with the page as it would be. Sections that changed are rendered anew and replaced; the rest stays. */
export class Preview {
  #frame;
  #options;
  #path;
  /** @type {Theme | null} what the frame shows */
  #shown = null;
  /** @type {Theme | null} what it is to show next, while it is busy */
  #next = null;
  #busy = false;
  /** @type {Selection | null} */
  #selection = null;
  /** Whether the page is to scroll to the selection, once that is there. */
  #scroll = false;
  #inspects = true;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {object} options
   * @param {string} options.templateName
   * @param {string | null} options.path null where no page has the template
   * @param {(selection: Selection) => void} options.onPick somebody clicked into a section or a block
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
   * Shows another page with the same template.
   *
   * @param {string} path
   */
  async visit(path) {
    this.#path = path;
    const theme = this.#next ?? this.#shown;
    this.#shown = null;
    if (theme) await this.show(theme);
  }

  /**
   * @param {Selection | null} selection
   * @param {boolean} scroll whether the page scrolls to it
   */
  select(selection, scroll) {
    const page = this.#frame.contentDocument;
    if (page) announceSelection(page, this.#selection, selection);
    this.#selection = selection;
    this.#scroll = scroll;
    this.#mark();
  }

  /** @param {boolean} active whether clicks choose what they meet */
  inspect(active) {
    this.#inspects = active;
    if (this.#frame.contentDocument) announceInspector(this.#frame.contentDocument, active);
    this.#mark();
  }

  /** @param {Theme} theme */
  async #render(theme) {
    const before = this.#shown;
    const address = (await keepDraft(this.#options.templateName, theme)) + this.#path;
    this.#shown = theme;
    const page = this.#frame.contentDocument;
    // Embeds stand outside of all sections.
    const same = before !== null && JSON.stringify(before.embeds) === JSON.stringify(theme.embeds);
    if (!page || !same || !(await this.#update(page, address, before, theme))) await this.#load(address);
  }

  /**
   * @param {Document} page
   * @param {string} address
   * @param {Theme} before
   * @param {Theme} after
   * @returns {Promise<boolean>} false where the page has to be loaded as a whole
   */
  async #update(page, address, before, after) {
    const answer = await fetch(address);
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const loaded = replaceSections(page, fresh, before.template, after.template);
    if (!loaded) return false;
    if (this.#selection && loaded.includes(this.#selection.sectionId)) announceLoadedSelection(page, this.#selection);
    this.#mark();
    return true;
  }

  /** @param {string} address */
  #load(address) {
    return new Promise((resolve) => {
      this.#frame.addEventListener('load', resolve, { once: true });
      this.#frame.src = address;
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
      // The preview is of this page; a link out of it would leave the template that is being edited.
      if (link) event.preventDefault();
      const picked = this.#inspects ? selectionAround(clicked) : null;
      if (picked && this.#shown?.template.sections[picked.sectionId]) this.#options.onPick(picked);
    });
    announceInspector(page, this.#inspects);
    if (this.#selection) announceLoadedSelection(page, this.#selection);
    this.#mark();
  }

  #mark() {
    const page = this.#frame.contentDocument;
    if (!page) return;
    for (const each of page.querySelectorAll(`[${SELECTED}]`)) each.removeAttribute(SELECTED);
    if (!this.#selection || !this.#inspects) return;
    const { sectionId, blockId } = this.#selection;
    const found = blockId ? editorElement(page, 'block', blockId) : editorElement(page, 'section', sectionId);
    if (!found) return;
    found.setAttribute(SELECTED, '');
    if (this.#scroll && !isInView(found, this.#frame.clientHeight)) {
      // Of the frame alone: scrollIntoView would scroll the editor around it, too.
      page.defaultView?.scrollBy({ top: found.getBoundingClientRect().top - 24 });
    }
    this.#scroll = false;
  }
}

/**
 * @param {Element} element
 * @param {number} height of the view
 */
function isInView(element, height) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 60 && top < height - 60;
}
