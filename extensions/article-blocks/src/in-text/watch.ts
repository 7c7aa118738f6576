import { findMarkers } from './find.ts';
import { hideAfter, reveal } from './hide.ts';

/** While the page loads: hides what follows the first marker, until the end of the page brings its content. */
export function watchForMarker(): void {
  const look = () => {
    const [found] = findMarkers();
    if (!found) return;
    hideAfter(found[0], 'marker');
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    reveal();
  });
}
