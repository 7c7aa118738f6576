// @ts-check
/* global document, HTMLElement */
/** The app's title bar: title, back button and actions. */
import { button, element } from './element.js';
import { onMessage, send } from './frame.js';

/** @typedef {import('../app-bridge/bar-buttons.js').BarButton} BarButton */

const appName = element('app-title', HTMLElement).textContent ?? '';
const shopTitle = document.title;

/** Label of the button that was pressed last. */
let pressed = '';

export function startTitleBar() {
  onMessage('title-bar', ({ title, buttons }) => show(title, buttons));
  // A dialog that the button opened was closed.
  onMessage('focus-title-bar', () => {
    const buttons = [...element('app-actions', HTMLElement).querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === pressed);
    if (button?.checkVisibility()) button.focus();
    else element('app-more-button', HTMLElement).focus();
  });
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
  const primary = actions.filter((each) => each.variant === 'primary');
  const others = actions.filter((each) => each.variant !== 'primary');
  element('app-breadcrumb', HTMLElement).replaceChildren(...back.map(toButton));
  // The primary action is last, as in Shopify's admin. On phones, the others are in a menu.
  element('app-actions', HTMLElement).replaceChildren(...[...others, ...primary].map(toButton));
  element('app-more', HTMLElement).replaceChildren(...others.map(toButton));
  element('app-more-button', HTMLElement).hidden = others.length === 0;
}

/** @param {BarButton} source */
function toButton(source) {
  const created = button(source.label, () => {
    pressed = source.label;
    element('app-more', HTMLElement).hidePopover();
    send('press-title-bar', { index: source.index });
  });
  if (source.variant) created.classList.add(source.variant);
  if (source.tone === 'critical') created.classList.add('danger');
  if (source.group) created.title = source.group;
  created.disabled = source.disabled || source.loading;
  return created;
}
