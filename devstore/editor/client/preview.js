// @ts-check
/* global DOMParser */
import { keepDraft } from './api.js';
import {
  announceLoadedSelection,
  announceSection,
  announceSelection,
  editorElement,
  selectionAround,
} from './preview-events.js';

/**
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('./tree.js').Selection} Selection
 */

const SELECTED = 'data-editor-selected';

/** The frame with the page as it would be. Sections that changed are rendered anew and replaced; the rest stays. */
export class Preview {
  #frame;
  #options;
  /** @type {TemplateJson | null} what the frame shows */
  #shown = null;
  /** @type {TemplateJson | null} what it is to show next, while it is busy */
  #next = null;
  #busy = false;
  /** @type {Selection | null} */
  #selection = null;
  /** Whether the page is to scroll to the selection, once that is there. */
  #scroll = false;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {object} options
   * @param {string} options.templateName
   * @param {string} options.path
   * @param {(selection: Selection) => void} options.onPick somebody clicked into a section or a block
   * @param {(message: string) => void} options.onProblem
   */
  constructor(frame, options) {
    this.#frame = frame;
    this.#options = options;
    frame.addEventListener('load', () => this.#onLoad());
  }

  /** @param {TemplateJson} template */
  async show(template) {
    this.#next = template;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = null;
      await this.#render(next).catch((/** @type {Error} */ error) => this.#options.onProblem(error.message));
    }
    this.#busy = false;
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

  /** @param {TemplateJson} template */
  async #render(template) {
    const address = (await keepDraft(this.#options.templateName, template)) + this.#options.path;
    const before = this.#shown;
    this.#shown = template;
    const same = before && JSON.stringify(before.order) === JSON.stringify(template.order);
    const changed = same ? template.order.filter((id) => differ(before.sections[id], template.sections[id])) : null;
    if (!changed || !(await this.#replaceSections(address, changed))) await this.#load(address);
  }

  /** @param {string} address */
  #load(address) {
    return new Promise((resolve) => {
      this.#frame.addEventListener('load', resolve, { once: true });
      this.#frame.src = address;
    });
  }

  /**
   * @param {string} address
   * @param {string[]} ids
   * @returns {Promise<boolean>} false where the page has to be loaded as a whole
   */
  async #replaceSections(address, ids) {
    const page = this.#frame.contentDocument;
    const answer = await fetch(address);
    if (!page || !answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    addHeadFiles(fresh, page);
    for (const id of ids) {
      const from = editorElement(page, 'section', id);
      const to = editorElement(fresh, 'section', id);
      if (!from || !to) return false;
      announceSection(page, 'unload', id, {});
      from.replaceWith(page.importNode(to, true));
      announceSection(page, 'load', id, {});
      if (this.#selection?.sectionId === id) announceLoadedSelection(page, this.#selection);
    }
    this.#mark();
    return true;
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
      const picked = selectionAround(clicked);
      if (picked && this.#shown?.sections[picked.sectionId]) this.#options.onPick(picked);
    });
    if (this.#selection) announceLoadedSelection(page, this.#selection);
    this.#mark();
  }

  #mark() {
    const page = this.#frame.contentDocument;
    if (!page) return;
    for (const each of page.querySelectorAll(`[${SELECTED}]`)) each.removeAttribute(SELECTED);
    if (!this.#selection) return;
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
 * Loads the scripts and styles that a new block brings; those of removed blocks stay, as they do no harm.
 *
 * @param {Document} from
 * @param {Document} to
 */
function addHeadFiles(from, to) {
  for (const file of from.head.querySelectorAll('link[rel="stylesheet"][href], script[src]')) {
    const name = file.hasAttribute('src') ? 'src' : 'href';
    const address = file.getAttribute(name) ?? '';
    if (to.head.querySelector(`[${name}="${address}"]`)) continue;
    // A copy made by the parser would not run; one that is made here does.
    const made = to.createElement(file.localName);
    for (const { name: attribute, value } of file.attributes) made.setAttribute(attribute, value);
    to.head.append(made);
  }
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function differ(a, b) {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/**
 * @param {Element} element
 * @param {number} height of the view
 */
function isInView(element, height) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 60 && top < height - 60;
}
