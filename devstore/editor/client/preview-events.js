// @ts-check

/**
 * The events that themes and app blocks hear from the theme editor, and the elements that they are sent to.
 *
 * @typedef {import('./tree.js').Selection} Selection
 */

/**
 * The element of a section or a block in a previewed page.
 *
 * @param {Document} page
 * @param {'section' | 'block'} kind
 * @param {string | null} id
 */
export function editorElement(page, kind, id) {
  return [...page.querySelectorAll(`[data-shopify-editor-${kind}]`)].find((each) => idOf(each, kind) === id) ?? null;
}

/**
 * What a click in the page means: the innermost block, or section, around the element.
 *
 * @param {Element} inside
 * @returns {Selection | null}
 */
export function selectionAround(inside) {
  const section = inside.closest('[data-shopify-editor-section]');
  const block = inside.closest('[data-shopify-editor-block]');
  const sectionId = section && idOf(section, 'section');
  return sectionId ? { sectionId, blockId: block && idOf(block, 'block') } : null;
}

/**
 * Tells the page that the selection went from one to the other.
 *
 * @param {Document} page
 * @param {Selection | null} from
 * @param {Selection | null} to
 */
export function announceSelection(page, from, to) {
  if (from?.blockId && from.blockId !== to?.blockId) announceBlock(page, 'deselect', from, {});
  if (from && from.sectionId !== to?.sectionId) announceSection(page, 'deselect', from.sectionId, {});
  if (to && from?.sectionId !== to.sectionId) announceSection(page, 'select', to.sectionId, { load: false });
  if (to?.blockId && from?.blockId !== to.blockId) announceBlock(page, 'select', to, { load: false });
}

/**
 * Tells what was rendered anew that it is selected.
 *
 * @param {Document} page
 * @param {Selection} selection
 */
export function announceLoadedSelection(page, selection) {
  announceSection(page, 'select', selection.sectionId, { load: true });
  if (selection.blockId) announceBlock(page, 'select', selection, { load: true });
}

/**
 * @param {Document} page
 * @param {'load' | 'unload' | 'select' | 'deselect' | 'reorder'} what
 * @param {string} sectionId
 * @param {object} detail
 */
export function announceSection(page, what, sectionId, detail) {
  dispatch(editorElement(page, 'section', sectionId), `shopify:section:${what}`, { sectionId, ...detail });
}

/**
 * Tells the page whether clicks in it choose what they meet, or do what they do for readers.
 *
 * @param {Document} page
 * @param {boolean} active
 */
export function announceInspector(page, active) {
  page.dispatchEvent(new CustomEvent(`shopify:inspector:${active ? 'activate' : 'deactivate'}`, { bubbles: true }));
}

/**
 * @param {Document} page
 * @param {'select' | 'deselect'} what
 * @param {Selection} selection
 * @param {object} detail
 */
function announceBlock(page, what, { sectionId, blockId }, detail) {
  dispatch(editorElement(page, 'block', blockId), `shopify:block:${what}`, { sectionId, blockId, ...detail });
}

/**
 * @param {Element | null} target
 * @param {string} type
 * @param {object} detail
 */
function dispatch(target, type, detail) {
  target?.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}

/**
 * @param {Element} found
 * @param {'section' | 'block'} kind
 * @returns {string | null}
 */
function idOf(found, kind) {
  return JSON.parse(found.getAttribute(`data-shopify-editor-${kind}`) ?? 'null')?.id ?? null;
}
