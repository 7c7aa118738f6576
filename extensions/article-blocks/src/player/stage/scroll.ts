/** Milliseconds until a header that reappears on scrolling up is in place. */
const HEADER_MS = 400;

/** Scrolls the element to the top of the window, below a sticky header if the theme has one. */
export function scrollToTop(element: HTMLElement): void {
  element.style.scrollMarginBlockStart = '';
  // Instant, because the position is measured right after.
  element.scrollIntoView({ behavior: 'instant' });
  clearHeader(element);
  setTimeout(() => clearHeader(element), HEADER_MS);
}

function clearHeader(element: HTMLElement): void {
  const { left, width, top } = element.getBoundingClientRect();
  let over = document.elementFromPoint(left + width / 2, top + 1);
  // Nothing is there if the reader has scrolled the element out of the window since.
  if (width === 0 || !over || element.contains(over)) return;
  // The element at this point may be a small part of the header, such as the shop's name.
  while (over && !/sticky|fixed/.test(getComputedStyle(over).position)) over = over.parentElement;
  const bottom = over?.getBoundingClientRect().bottom ?? 0;
  if (bottom <= top || bottom > innerHeight / 3) return;
  // A margin instead of a distance to scroll, because in some themes it isn't the window that scrolls.
  element.style.scrollMarginBlockStart = `${bottom}px`;
  element.scrollIntoView({ behavior: 'instant' });
}
