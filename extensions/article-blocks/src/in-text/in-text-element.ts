import { findHeading, findMarkers } from './find.ts';
import { hideAfter, reveal } from './hide.ts';

/**
 * `<unwind-in-text>`, at the end of the page: moves the content that Liquid rendered before it to the article's markers
 * and headings. Each piece replaces its marker or follows its heading.
 *
 * Pieces have `data-unwind-content` (the marker, such as `routine` or `brief:buyers-brief`) and, for a heading,
 * `data-unwind-heading` (its text).
 */
export class InTextElement extends HTMLElement {
  #lifetime: AbortController | null = null;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    const pieces = [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-unwind-content]') ?? [])];
    // Reversed, so that pieces after the same heading keep their order.
    pieces.reverse();
    const moveAll = () => {
      pieces.forEach(move);
      reveal();
    };
    moveAll();
    // The theme editor renders a section again, and with it the article's text.
    document.addEventListener('shopify:section:load', moveAll, { signal });
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }
}

function move(piece: HTMLElement): void {
  const block = findSameBlock(piece);
  if (block) piece.replaceChildren(block);
  const { unwindContent, unwindHeading } = piece.dataset;
  if (unwindHeading) {
    const heading = findHeading(unwindHeading);
    if (!heading || heading.nextElementSibling === piece) return;
    heading.after(piece);
  } else {
    const [marker, ...others] = findMarkers(unwindContent);
    for (const each of others) each.remove();
    if (!marker) return;
    marker.replaceWith(piece);
  }
  hideAfter(piece, false);
}

/** An app block elsewhere on the page that shows the same routine or Brief, in its wrapper. */
function findSameBlock(piece: HTMLElement): Element | null {
  const { routine, brief } = piece.querySelector<HTMLElement>('[data-routine],[data-brief]')?.dataset ?? {};
  const same = routine ? `[data-routine="${CSS.escape(routine)}"]` : `[data-brief="${CSS.escape(brief ?? '')}"]`;
  const block = [...document.querySelectorAll(same)].find((each) => !each.closest('[data-unwind-content]'));
  return block?.closest('.shopify-app-block') ?? block ?? null;
}
