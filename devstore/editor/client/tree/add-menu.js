// @ts-check
/* global HTMLDetailsElement */
import { element } from '../../../pages/client/dom.js';

/**
 * @typedef {object} MenuItem something that can be added
 * @property {string} name
 * @property {string} [note]
 * @property {boolean} [disabled]
 * @property {() => void} add
 */

/**
 * An expandable menu with groups of items; null if it's empty.
 *
 * @param {object} menu
 * @param {string} menu.title
 * @param {string} menu.label accessible name
 * @param {string} menu.key key of its summary, to restore the focus
 * @param {Record<string, MenuItem[]>} menu.groups
 * @param {() => void} menu.onEscape
 */
export function addMenu({ title, label, key, groups, onEscape }) {
  const filled = Object.entries(groups).filter(([, items]) => items.length > 0);
  if (filled.length === 0) return null;
  const menu = element(
    'details',
    { className: 'add' },
    element('summary', { dataset: { key }, aria: { label } }, title),
    ...filled.map(([group, items]) =>
      element(
        'div',
        { role: 'group', aria: { label: group } },
        element('h3', {}, group),
        ...items.map(({ name, note, disabled = false, add }) =>
          element(
            'button',
            { className: 'quiet', disabled, onclick: add },
            element('span', {}, name),
            note && element('span', { className: 'muted' }, note),
          ),
        ),
      ),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(menu instanceof HTMLDetailsElement)) return;
    menu.open = false;
    onEscape();
  });
  return menu;
}
