// @ts-check
/* global document */
/** Helpers for the page's elements. */

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the ID ${id}.`);
  return found;
}

/**
 * Creates a button.
 * @param {string} label
 * @param {() => void} onClick
 */
export function button(label, onClick) {
  const created = document.createElement('button');
  created.type = 'button';
  created.textContent = label;
  created.addEventListener('click', onClick);
  return created;
}
