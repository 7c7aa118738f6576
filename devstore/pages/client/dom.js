// @ts-check
/* global document */

/**
 * Creates an element with DOM properties. `dataset` and `aria` are objects; listeners are properties such as `onclick`.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | null | undefined | false)} children null, undefined and false are skipped
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const created = document.createElement(tag);
  const { dataset, aria, ...others } = properties;
  Object.assign(created, others);
  Object.assign(created.dataset, dataset);
  for (const [name, value] of Object.entries(aria ?? {})) created.setAttribute(`aria-${name}`, String(value));
  for (const child of children) if (child !== null && child !== undefined && child !== false) created.append(child);
  return created;
}

/**
 * The element with this ID, which must exist.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}`);
  return found;
}
