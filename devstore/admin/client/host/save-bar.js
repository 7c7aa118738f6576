// @ts-check
/* global document, Element, HTMLButtonElement, HTMLElement, location, window */
/** The contextual save bar, which also prevents leaving the page while it's visible. */
import { confirmDiscard } from './confirm.js';
import { element } from './element.js';
import { onMessage, send } from './frame.js';

/** @typedef {import('../app-bridge/bar-buttons.js').BarButton} BarButton */

/** @type {{ buttons: BarButton[], discardConfirmation: boolean } | null} */
let bar = null;

export function startSaveBar() {
  onMessage('save-bar', (body) => {
    bar = body.bar;
    show();
  });
  onMessage(
    'leave-confirmation',
    () => new Promise((resolve) => void confirmLeave().then((confirmed) => confirmed && resolve(true))),
  );
  element('save', HTMLButtonElement).addEventListener('click', () => press('primary'));
  element('discard', HTMLButtonElement).addEventListener('click', () => void discard());
  window.addEventListener('beforeunload', (event) => bar && event.preventDefault());
  document.addEventListener('click', guardLink, { capture: true });
}

/** Draws attention to the save bar when the merchant tries to navigate. The app decides whether to navigate. */
export function shakeSaveBar() {
  const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const keyframes = [0, -8, 8, -6, 6, 0].map((x) => ({ transform: `translateX(${x}px)` }));
  if (bar && !reducedMotion) element('save-bar', HTMLElement).animate(keyframes, 400);
}

/** Whether to leave the app's page: there are no unsaved changes, or the merchant confirms. */
async function confirmLeave() {
  if (!bar) return true;
  return confirmDiscard({
    title: 'Leave page with unsaved changes?',
    text: 'Leaving this page deletes all unsaved changes.',
    confirm: 'Leave page',
  });
}

/**
 * Goes to another page of the admin, after confirmation if there are unsaved changes.
 * @param {string} address
 */
export async function leaveFor(address) {
  if (!(await confirmLeave())) return;
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
  const confirmed =
    !bar?.discardConfirmation ||
    (await confirmDiscard({
      title: 'Discard all unsaved changes?',
      text: 'This deletes all changes since you last saved.',
      confirm: 'Discard changes',
    }));
  if (confirmed) press('');
}

/** @param {string} variant */
function press(variant) {
  const button = bar?.buttons.find((each) => each.variant === variant);
  if (button) send('press-save-bar', { index: button.index });
}

function show() {
  element('save-bar', HTMLElement).hidden = !bar;
  for (const [id, variant] of [
    ['save', 'primary'],
    ['discard', ''],
  ]) {
    const button = element(id ?? '', HTMLButtonElement);
    const source = bar?.buttons.find((each) => each.variant === variant);
    button.hidden = !source;
    button.disabled = Boolean(source?.disabled || source?.loading);
    button.ariaBusy = source?.loading ? 'true' : null;
  }
}
