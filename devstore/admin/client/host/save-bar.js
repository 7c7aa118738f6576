// @ts-check
/* global document, Element, HTMLButtonElement, HTMLElement, location, window */
/** The contextual save bar: the app's two buttons, and the guard of the page while it shows. */
import { confirmLoss } from './confirm.js';
import { element } from './element.js';
import { hear, tell } from './frame.js';

/** @typedef {import('../app-bridge/bar-buttons.js').BarButton} BarButton */

/** @type {{ buttons: BarButton[], discardConfirmation: boolean } | null} */
let bar = null;

export function startSaveBar() {
  hear('save-bar', (body) => {
    bar = body.bar;
    show();
  });
  hear('leave-confirmation', () => new Promise((resolve) => void mayLeave().then((may) => may && resolve(true))));
  element('save', HTMLButtonElement).addEventListener('click', () => press('primary'));
  element('discard', HTMLButtonElement).addEventListener('click', () => void discard());
  window.addEventListener('beforeunload', (event) => bar && event.preventDefault());
  document.addEventListener('click', guardLink, { capture: true });
}

/** Points at the save bar where the app is asked for another page while it shows; whether it goes there is up to the app. */
export function shakeSaveBar() {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const places = [0, -8, 8, -6, 6, 0].map((x) => ({ transform: `translateX(${x}px)` }));
  if (bar && !still) element('save-bar', HTMLElement).animate(places, 400);
}

/** Whether the app's page may be left: nothing is unsaved, or the merchant agrees to lose it. */
async function mayLeave() {
  if (!bar) return true;
  return confirmLoss({
    title: 'Leave page with unsaved changes?',
    text: 'Leaving this page discards everything that has not been saved.',
    agree: 'Leave page',
  });
}

/**
 * Leaves for another page of the admin, if the merchant may.
 * @param {string} address
 */
export async function leaveFor(address) {
  if (!(await mayLeave())) return;
  bar = null;
  location.assign(address);
}

/** @param {MouseEvent} event */
function guardLink(event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!bar || !link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank') return;
  if (link.dataset.appPath !== undefined) return;
  event.preventDefault();
  void leaveFor(link.href);
}

async function discard() {
  const agreed =
    !bar?.discardConfirmation ||
    (await confirmLoss({
      title: 'Discard all unsaved changes?',
      text: 'What you have changed since the last save is lost.',
      agree: 'Discard changes',
    }));
  if (agreed) press('');
}

/** @param {string} variant */
function press(variant) {
  const pressed = bar?.buttons.find((each) => each.variant === variant);
  if (pressed) tell('press-save-bar', { index: pressed.index });
}

function show() {
  element('save-bar', HTMLElement).hidden = !bar;
  for (const [id, variant] of [
    ['save', 'primary'],
    ['discard', ''],
  ]) {
    const shown = element(id ?? '', HTMLButtonElement);
    const given = bar?.buttons.find((each) => each.variant === variant);
    shown.hidden = !given;
    shown.disabled = Boolean(given?.disabled || given?.loading);
    shown.ariaBusy = given?.loading ? 'true' : null;
  }
}
