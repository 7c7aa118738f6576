/** Keeps what will move from being seen where it will not stay. */

const HELD = 'data-unwind-hold';

/** What follows is out of sight. It keeps its box, so that what stands beside it is not laid out anew. */
const RULE = `[${HELD}]~*,[${HELD}=marker]{visibility:hidden!important}`;

/** The longest that anything is out of sight, in milliseconds, should the page's end not come. */
const PATIENCE_MS = 10_000;

let style: HTMLStyleElement | null = null;

/** Whether somebody may have seen some of the page. */
function isSeen(): boolean {
  return !document.hidden && performance.getEntriesByType('paint').length > 0;
}

/**
 * Puts out of sight what follows the place, in the text and after it, also what the parser has not come to yet.
 * @param marker whether the place is a marker, which goes out of sight as well
 */
export function hold(place: Element, marker: boolean): void {
  // What a reader has scrolled past stays: the browser keeps the view where it is when something comes in above.
  if (isSeen() && place.getBoundingClientRect().top < 0) return;
  if (!style) {
    style = document.createElement('style');
    style.textContent = RULE;
    document.head.append(style);
    setTimeout(release, PATIENCE_MS);
  }
  for (let at: Element | null = place; at && at !== document.body; at = at.parentElement) at.setAttribute(HELD, '');
  if (marker) place.setAttribute(HELD, 'marker');
}

/**
 * Shows what was held: at once where nothing was on the page before, else after a frame without it, as a browser takes
 * for moved what is seen before and after.
 */
export function release(): void {
  if (isSeen()) requestAnimationFrame(() => setTimeout(show));
  else show();
}

function show(): void {
  style?.remove();
  style = null;
  for (const each of document.querySelectorAll(`[${HELD}]`)) each.removeAttribute(HELD);
}
