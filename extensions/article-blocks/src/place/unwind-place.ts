import { headingOf, markers } from './find.ts';
import { hold, release } from './hold.ts';

/**
 * `<unwind-place>`: stands at the page's end behind what the article asks for, and moves each to its place: a marker,
 * which it replaces, or a heading, which it follows. As it comes after them, they are there when the parser meets it.
 *
 * Attributes of what it moves: `data-unwind-asked` (the marker's words) and, where a heading is meant,
 * `data-unwind-heading`.
 */
export class UnwindPlace extends HTMLElement {
  #lifetime: AbortController | null = null;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    const items = [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-unwind-asked]') ?? [])];
    // Backwards, so that of two after the same heading the first comes first.
    items.reverse();
    const placeAll = () => {
      items.forEach(place);
      release();
    };
    placeAll();
    // The theme editor renders a section anew, and with it the article's text.
    document.addEventListener('shopify:section:load', placeAll, { signal });
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }
}

function place(item: HTMLElement): void {
  const block = blockWithTheSame(item);
  if (block) item.replaceChildren(block);
  const { unwindAsked, unwindHeading } = item.dataset;
  if (unwindHeading) {
    const heading = headingOf(unwindHeading);
    if (!heading || heading.nextElementSibling === item) return;
    heading.after(item);
  } else {
    const [marker, ...others] = markers(unwindAsked);
    for (const each of others) each.remove();
    if (!marker) return;
    marker.replaceWith(item);
  }
  hold(item, false);
}

/** The app's block elsewhere on the page that shows the same routine or Brief, in the wrapper that the theme gave it. */
function blockWithTheSame(item: HTMLElement): Element | null {
  const { routine, brief } = item.querySelector<HTMLElement>('[data-routine],[data-brief]')?.dataset ?? {};
  const which = routine ? `[data-routine="${CSS.escape(routine)}"]` : `[data-brief="${CSS.escape(brief ?? '')}"]`;
  const block = [...document.querySelectorAll(which)].find((each) => !each.closest('[data-unwind-asked]'));
  return block?.closest('.shopify-app-block') ?? block ?? null;
}
