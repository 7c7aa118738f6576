import { findHeadings, findMarkers, firstDisplayed } from './find.ts';
import { hideAfter, show } from './hide.ts';

/**
 * Puts each piece after the first displayed marker or heading that requests it, and takes those off the page that none
 * requests. Hides all markers, also of content that isn't published. Can be repeated.
 */
export function placeAll(pieces: HTMLElement[]): void {
  // Only what the theme hides counts.
  show();
  const markers = findMarkers();
  const places = pieces.map((piece) => placeOf(piece, markers));
  for (const [block] of markers) hideMarker(block);
  pieces.forEach((piece, index) => {
    const place = places[index];
    if (!place) return piece.remove();
    const block = findSameBlock(piece);
    if (block) piece.replaceChildren(block);
    // Two pieces can follow the same heading.
    const before = places[index - 1] === place ? (pieces[index - 1] ?? place) : place;
    if (before.nextElementSibling === piece) return;
    before.after(piece);
    hideAfter(piece);
  });
}

/** Hides it with article.css. It stays in the text, in case another one is displayed at another width. */
function hideMarker(block: Element): void {
  if (block.hasAttribute('data-unwind-marker')) return;
  hideAfter(block);
  block.setAttribute('data-unwind-marker', '');
}

/** The marker or heading that the piece belongs after, if any. */
function placeOf(piece: HTMLElement, markers: [Element, string][]): Element | undefined {
  const { unwindContent = '', unwindHeading } = piece.dataset;
  const requests = [unwindContent, nameOf(piece.querySelector(CONTENT))];
  const isSameKind = ([, marker]: [Element, string]) => marker.startsWith(unwindContent);
  return firstDisplayed(
    unwindHeading && !markers.some(isSameKind)
      ? findHeadings(unwindHeading)
      : markers.flatMap(([block, marker]) => (requests.includes(marker) ? block : [])),
  );
}

/** An app block elsewhere on the page that shows the same routine or Brief, in its wrapper. */
function findSameBlock(piece: HTMLElement): Element | undefined {
  const name = nameOf(piece.querySelector(CONTENT));
  const block = [...document.querySelectorAll(CONTENT)].find(
    (each) => nameOf(each) === name && !each.closest('[data-unwind-content]'),
  );
  return block?.closest('.shopify-app-block') ?? block;
}

const CONTENT = '[data-routine],[data-brief]';

/** The marker that requests this routine or Brief by its handle. */
function nameOf(content: Element | null): string {
  const { routine, brief } = (content as HTMLElement | null)?.dataset ?? {};
  return routine ? `routine:${routine}` : `brief:${brief}`;
}
