// @ts-check

/**
 * Dispatches the theme editor's events to themes and app blocks.
 *
 * @typedef {import('../tree/tree.js').Selection} Selection
 */

/**
 * The element of a section or block in a page.
 *
 * @param {Document} page
 * @param {'section' | 'block'} kind
 * @param {string | null} id
 */
export function editorElement(page, kind, id) {
  return [...page.querySelectorAll(`[data-shopify-editor-${kind}]`)].find((each) => idOf(each, kind) === id) ?? null;
}

/**
 * The innermost block or section that contains an element.
 *
 * @param {Element} target
 * @returns {Selection | null}
 */
export function selectionAround(target) {
  const section = target.closest('[data-shopify-editor-section]');
  const block = target.closest('[data-shopify-editor-block]');
  const sectionId = section && idOf(section, 'section');
  return sectionId ? { sectionId, blockId: block && idOf(block, 'block') } : null;
}

/**
 * Dispatches events for a changed selection.
 *
 * @param {Document} page
 * @param {Selection | null} from
 * @param {Selection | null} to
 */
export function dispatchSelection(page, from, to) {
  if (from?.blockId && from.blockId !== to?.blockId) dispatchBlock(page, 'deselect', from, {});
  if (from && from.sectionId !== to?.sectionId) dispatchSection(page, 'deselect', from.sectionId, {});
  if (to && from?.sectionId !== to.sectionId) dispatchSection(page, 'select', to.sectionId, { load: false });
  if (to?.blockId && from?.blockId !== to.blockId) dispatchBlock(page, 'select', to, { load: false });
}

/**
 * Dispatches select events to a selection that was rendered again.
 *
 * @param {Document} page
 * @param {Selection} selection
 */
export function dispatchLoadedSelection(page, selection) {
  dispatchSection(page, 'select', selection.sectionId, { load: true });
  if (selection.blockId) dispatchBlock(page, 'select', selection, { load: true });
}

/**
 * @param {Document} page
 * @param {'load' | 'unload' | 'select' | 'deselect' | 'reorder'} event
 * @param {string} sectionId
 * @param {object} detail
 */
export function dispatchSection(page, event, sectionId, detail) {
  dispatch(editorElement(page, 'section', sectionId), `shopify:section:${event}`, { sectionId, ...detail });
}

/**
 * Tells the page whether the inspector is active.
 *
 * @param {Document} page
 * @param {boolean} active
 */
export function dispatchInspector(page, active) {
  page.dispatchEvent(new CustomEvent(`shopify:inspector:${active ? 'activate' : 'deactivate'}`, { bubbles: true }));
}

/**
 * @param {Document} page
 * @param {'select' | 'deselect'} event
 * @param {Selection} selection
 * @param {object} detail
 */
function dispatchBlock(page, event, { sectionId, blockId }, detail) {
  dispatch(editorElement(page, 'block', blockId), `shopify:block:${event}`, { sectionId, blockId, ...detail });
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
 * @param {Element} element
 * @param {'section' | 'block'} kind
 * @returns {string | null}
 */
function idOf(element, kind) {
  return JSON.parse(element.getAttribute(`data-shopify-editor-${kind}`) ?? 'null')?.id ?? null;
}
