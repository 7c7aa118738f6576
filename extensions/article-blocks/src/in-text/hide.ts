/** Hides content that's about to move, so that readers don't see it jump. The rules are in article.css. */

/**
 * On an element and those around it: what follows them is hidden. It keeps its size, so that content beside it isn't laid
 * out again. With the value `marker`, the element is hidden too.
 */
const HIDDEN = 'data-unwind-hidden';

/** Longest time that anything is hidden, in case the end of the page never arrives. */
const TIMEOUT_MS = 10_000;

/** Whether a reader may have seen part of the page. */
function isPainted(): boolean {
  return !document.hidden && performance.getEntriesByType('paint').length > 0;
}

/** Hides everything after the element, including what hasn't been parsed yet. */
export function hideAfter(element: Element, value: '' | 'marker' = ''): void {
  // Above the window, nothing jumps: the browser anchors the scroll position.
  if (isPainted() && element.getBoundingClientRect().top < 0) return;
  for (let at: Element | null = element; at; at = at.parentElement) at.setAttribute(HIDDEN, '');
  element.setAttribute(HIDDEN, value);
  setTimeout(show, TIMEOUT_MS);
}

/** Shows everything again. On a painted page, after one frame: otherwise it would count as a layout shift. */
export function reveal(): void {
  if (isPainted()) requestAnimationFrame(() => setTimeout(show));
  else show();
}

/** Shows everything again, at once. */
export function show(): void {
  for (const each of document.querySelectorAll(`[${HIDDEN}]`)) each.removeAttribute(HIDDEN);
}
