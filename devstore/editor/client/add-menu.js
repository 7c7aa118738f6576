// @ts-check
/* global HTMLDetailsElement */
import { element } from '../../control/client/dom.js';

/**
 * @typedef {object} Offer something that can be added
 * @property {string} name
 * @property {string} [note]
 * @property {boolean} [disabled]
 * @property {() => void} add
 */

/**
 * A menu that opens in place, its offers in groups; null where nothing is offered.
 *
 * @param {object} menu
 * @param {string} menu.title
 * @param {string} menu.label for people who do not see where it stands
 * @param {string} menu.key of its summary, by which it gets the keyboard back
 * @param {Record<string, Offer[]>} menu.groups
 * @param {() => void} menu.onEscape
 */
export function addMenu({ title, label, key, groups, onEscape }) {
  const filled = Object.entries(groups).filter(([, offers]) => offers.length > 0);
  if (filled.length === 0) return null;
  const menu = element(
    'details',
    { className: 'add' },
    element('summary', { dataset: { key }, aria: { label } }, title),
    ...filled.map(([group, offers]) =>
      element(
        'div',
        { role: 'group', aria: { label: group } },
        element('h3', {}, group),
        ...offers.map(({ name, note, disabled = false, add }) =>
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
