// @ts-check
/* global MutationObserver */
/** The buttons and links in a title bar or save bar, which the admin displays. */

/**
 * @typedef {{ index: number, label: string, variant: string, tone: string, group: string, disabled: boolean,
 *   loading: boolean }} BarButton
 */

/**
 * @param {HTMLElement} element
 * @returns {BarButton[]}
 */
export function barButtons(element) {
  return clickable(element).map((each, index) => ({
    index,
    label: each.textContent?.trim() ?? '',
    variant: each.getAttribute('variant') ?? '',
    tone: each.getAttribute('tone') ?? '',
    group: each.closest('section')?.getAttribute('label') ?? '',
    disabled: each.hasAttribute('disabled'),
    loading: each.hasAttribute('loading') && each.getAttribute('loading') !== 'false',
  }));
}

/**
 * Clicks one of them in the app.
 * @param {HTMLElement} element
 * @param {number} index
 */
export function press(element, index) {
  clickable(element)[index]?.click();
}

/**
 * Calls `changed` when anything in the element changes.
 * @param {HTMLElement} element
 * @param {() => void} changed
 */
export function watch(element, changed) {
  const observer = new MutationObserver(changed);
  observer.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  return observer;
}

/** @param {HTMLElement} element */
function clickable(element) {
  return /** @type {HTMLElement[]} */ ([...element.querySelectorAll('button, a')]);
}
