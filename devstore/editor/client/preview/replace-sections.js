// @ts-check
import { isChanged } from '../is-changed.js';
import { dispatchSection, editorElement } from './preview-events.js';

/** @typedef {import('../../../state/theme.ts').TemplateJson} TemplateJson */

/**
 * Updates a page after changes to its template: replaces changed sections and dispatches the theme editor's events.
 *
 * @param {Document} page the page in the preview
 * @param {Document} updated the page with the changes
 * @param {TemplateJson} before
 * @param {TemplateJson} after
 * @returns {string[] | null} ids of the replaced sections; null if the whole page must be loaded
 */
export function replaceSections(page, updated, before, after) {
  const idsBefore = renderedIds(page, before);
  const idsAfter = renderedIds(updated, after);
  // A section that stays determines where in the page the others go.
  if (!idsBefore.some((id) => idsAfter.includes(id))) return null;
  const parent = editorElement(page, 'section', idsBefore[0] ?? null)?.parentElement;
  if (!parent || idsBefore.some((id) => editorElement(page, 'section', id)?.parentElement !== parent)) return null;

  addHeadFiles(updated, page);
  const removed = idsBefore.filter((id) => !idsAfter.includes(id));
  for (const id of removed) {
    dispatchSection(page, 'unload', id, {});
    editorElement(page, 'section', id)?.remove();
  }
  const remaining = idsBefore.filter((id) => !removed.includes(id));
  const loaded = idsAfter.filter((id) => !remaining.includes(id) || isChanged(before.sections[id], after.sections[id]));
  for (const id of loaded) {
    const source = editorElement(updated, 'section', id);
    if (!source) return null;
    const copy = page.importNode(source, true);
    const existing = editorElement(page, 'section', id);
    if (existing) {
      dispatchSection(page, 'unload', id, {});
      existing.replaceWith(copy);
    } else {
      const next = idsAfter.slice(idsAfter.indexOf(id) + 1).find((each) => editorElement(page, 'section', each));
      const last = editorElement(page, 'section', remaining.at(-1) ?? null);
      parent.insertBefore(copy, next ? editorElement(page, 'section', next) : (last?.nextSibling ?? null));
    }
    dispatchSection(page, 'load', id, {});
  }
  reorder(page, parent, idsAfter);
  return loaded;
}

/**
 * Moves sections to their positions. Sections that stay where they are aren't touched.
 *
 * @param {Document} page
 * @param {Element} parent
 * @param {string[]} order
 */
function reorder(page, parent, order) {
  let position = parent.querySelector(':scope > [data-shopify-editor-section]');
  for (const id of order) {
    const section = editorElement(page, 'section', id);
    if (section === position) {
      position = nextSection(position);
    } else if (section) {
      parent.insertBefore(section, position);
      dispatchSection(page, 'reorder', id, {});
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
 * Ids of the template's sections in the page; hidden ones aren't rendered.
 *
 * @param {Document} page
 * @param {TemplateJson} template
 */
function renderedIds(page, { order }) {
  return order.filter((id) => editorElement(page, 'section', id));
}

/**
 * Loads the scripts and styles of new blocks. Those of removed blocks stay.
 *
 * @param {Document} from
 * @param {Document} to
 */
function addHeadFiles(from, to) {
  for (const file of from.head.querySelectorAll('link[rel="stylesheet"][href], script[src]')) {
    const name = file.hasAttribute('src') ? 'src' : 'href';
    const url = file.getAttribute(name) ?? '';
    if ([...to.head.querySelectorAll(`[${name}]`)].some((each) => each.getAttribute(name) === url)) continue;
    // Scripts only run if they are created here.
    const copy = to.createElement(file.localName);
    for (const { name: attribute, value } of file.attributes) copy.setAttribute(attribute, value);
    to.head.append(copy);
  }
}
