// @ts-check
/* global document, HTMLElement */
/** The app's title bar: where one is, a way back, and what can be done with the page. */
import { button, element } from './element.js';
import { hear, tell } from './frame.js';

/** @typedef {import('../app-bridge/bar-buttons.js').BarButton} BarButton */

const appName = element('app-title', HTMLElement).textContent ?? '';
const shopTitle = document.title;

export function startTitleBar() {
  hear('title-bar', ({ title, buttons }) => show(title, buttons));
}

/**
 * @param {string} title
 * @param {BarButton[]} buttons
 */
function show(title, buttons) {
  element('app-title', HTMLElement).textContent = title || appName;
  document.title = title && title !== appName ? `${title} · ${shopTitle}` : shopTitle;
  const back = buttons.filter((each) => each.variant === 'breadcrumb');
  const actions = buttons.filter((each) => each.variant !== 'breadcrumb');
  // As in Shopify's admin: the primary action stands last.
  actions.sort((a, b) => Number(a.variant === 'primary') - Number(b.variant === 'primary'));
  element('app-breadcrumb', HTMLElement).replaceChildren(...back.map(toButton));
  element('app-actions', HTMLElement).replaceChildren(...actions.map(toButton));
}

/** @param {BarButton} given */
function toButton(given) {
  const made = button(given.label, () => tell('press-title-bar', { index: given.index }));
  if (given.variant) made.classList.add(given.variant);
  if (given.tone === 'critical') made.classList.add('danger');
  if (given.group) made.title = given.group;
  made.disabled = given.disabled || given.loading;
  return made;
}
