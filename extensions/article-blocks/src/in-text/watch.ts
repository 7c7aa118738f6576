import { blockAround, findMarkers, markerOf } from './find.ts';
import { hideAfter, reveal } from './hide.ts';

/** While the page loads: hides what follows the first marker, until the end of the page brings its content. */
export function watchForMarker(): void {
  const [found] = findMarkers();
  if (found) hideAfter(found, true);
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const block = blockAround(target);
      if (!block || markerOf(block) === null) continue;
      hideAfter(block, true);
      return observer.disconnect();
    }
  });
  if (!found) observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    if (!document.querySelector('unwind-in-text')) reveal();
  });
}
