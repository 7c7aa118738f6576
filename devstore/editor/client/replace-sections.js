// @ts-check
import { announceSection, editorElement } from './preview-events.js';

/** @typedef {import('../../state.ts').TemplateJson} TemplateJson */

/**
 * Brings a page that shows one state of a template to another, section by section, with the events that themes hear.
 *
 * @param {Document} page as it is
 * @param {Document} fresh as it would be
 * @param {TemplateJson} before
 * @param {TemplateJson} after
 * @returns {string[] | null} the sections that were loaded; null where the page has to be loaded as a whole
 */
export function replaceSections(page, fresh, before, after) {
  const here = present(page, before);
  const there = present(fresh, after);
  // Where sections come and go, one that stays says where in the page they are.
  if (!here.some((id) => there.includes(id))) return null;
  const parent = editorElement(page, 'section', here[0] ?? null)?.parentElement;
  if (!parent || here.some((id) => editorElement(page, 'section', id)?.parentElement !== parent)) return null;

  addHeadFiles(fresh, page);
  const gone = here.filter((id) => !there.includes(id));
  for (const id of gone) {
    announceSection(page, 'unload', id, {});
    editorElement(page, 'section', id)?.remove();
  }
  const kept = here.filter((id) => !gone.includes(id));
  const loaded = there.filter((id) => !kept.includes(id) || differ(before.sections[id], after.sections[id]));
  for (const id of loaded) {
    const to = editorElement(fresh, 'section', id);
    if (!to) return null;
    const made = page.importNode(to, true);
    const from = editorElement(page, 'section', id);
    if (from) {
      announceSection(page, 'unload', id, {});
      from.replaceWith(made);
    } else {
      const next = there.slice(there.indexOf(id) + 1).find((each) => editorElement(page, 'section', each));
      const last = editorElement(page, 'section', kept.at(-1) ?? null);
      parent.insertBefore(made, next ? editorElement(page, 'section', next) : (last?.nextSibling ?? null));
    }
    announceSection(page, 'load', id, {});
  }
  reorder(page, parent, there);
  return loaded;
}

/**
 * Moves sections to their places. Only those that moved hear of it: what stands still is not taken out.
 *
 * @param {Document} page
 * @param {Element} parent
 * @param {string[]} order
 */
function reorder(page, parent, order) {
  let place = parent.querySelector(':scope > [data-shopify-editor-section]');
  for (const id of order) {
    const section = editorElement(page, 'section', id);
    if (section === place) {
      place = nextSection(place);
    } else if (section) {
      parent.insertBefore(section, place);
      announceSection(page, 'reorder', id, {});
    }
  }
}

/** @param {Element | null} section */
function nextSection(section) {
  let next = section?.nextElementSibling ?? null;
  while (next && !next.hasAttribute('data-shopify-editor-section')) next = next.nextElementSibling;
  return next;
}

/**
 * The sections of the template that the page shows; hidden ones it does not.
 *
 * @param {Document} page
 * @param {TemplateJson} template
 */
function present(page, { order }) {
  return order.filter((id) => editorElement(page, 'section', id));
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
    if ([...to.head.querySelectorAll(`[${name}]`)].some((each) => each.getAttribute(name) === address)) continue;
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
