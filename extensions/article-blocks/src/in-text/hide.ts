/** Hides content that's about to move, so that readers don't see it jump. */

const HIDDEN = 'data-unwind-hidden';

/** Everything after the element keeps its size, so that content beside it isn't laid out again. */
const RULE = `[${HIDDEN}]~*,[${HIDDEN}=marker]{visibility:hidden!important}`;

/** Longest time that anything is hidden, in case the end of the page never arrives. */
const TIMEOUT_MS = 10_000;

let style: HTMLStyleElement | null = null;

/** Whether a reader may have seen part of the page. */
function isPainted(): boolean {
  return !document.hidden && performance.getEntriesByType('paint').length > 0;
}

/**
 ** Hides everything after the element, including what hasn't been parsed yet.
 * @param isMarker whether to hide the element itself too
 */
export function hideAfter(element: Element, isMarker: boolean): void {
  // Above the window, nothing jumps: the browser anchors the scroll position.
  if (isPainted() && element.getBoundingClientRect().top < 0) return;
  if (!style) {
    style = document.createElement('style');
    style.textContent = RULE;
    document.head.append(style);
    setTimeout(reveal, TIMEOUT_MS);
  }
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) at.setAttribute(HIDDEN, '');
  if (isMarker) element.setAttribute(HIDDEN, 'marker');
}

/** Shows everything again. On a painted page, after one frame: otherwise it would count as a layout shift. */
export function reveal(): void {
  if (isPainted()) requestAnimationFrame(() => setTimeout(show));
  else show();
}

function show(): void {
  style?.remove();
  style = null;
  for (const each of document.querySelectorAll(`[${HIDDEN}]`)) each.removeAttribute(HIDDEN);
}
