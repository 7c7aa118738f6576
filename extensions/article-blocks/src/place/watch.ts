import { blockAround, markerOf, markers } from './find.ts';
import { hold, release } from './hold.ts';

/**
 * While the page is arriving: waits for the first marker, and holds back what follows it until the page's end brings
 * what belongs there, or turns out not to.
 */
export function watchForMarker(): void {
  const [found] = markers();
  if (found) hold(found, true);
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const block = blockAround(target);
      if (!block || markerOf(block) === null) continue;
      hold(block, true);
      return watch.disconnect();
    }
  });
  if (!found) watch.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    watch.disconnect();
    if (!document.querySelector('unwind-place')) release();
  });
}
