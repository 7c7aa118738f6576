/** Finds where the article's text asks for a routine or a Brief. */
import { askedForBy, plain } from './words.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = `p,div,${HEADINGS}`;
const NO_MARKER_AROUND = `${BLOCKS},pre,code`;

/** What the block asks for, where its text is a marker and nothing else; what is shown as code asks for nothing. */
export function markerOf(block: Element): string | null {
  if (block.querySelector(NO_MARKER_AROUND) || block.closest('pre,code')) return null;
  return askedForBy(block.textContent ?? '');
}

/** The block of text that the node is in, if any. */
export function blockAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(BLOCKS) ?? null;
}

/** The markers on the page, in order: of everything, or of what is asked for by that name. */
export function markers(asked?: string): Element[] {
  return [...scope().querySelectorAll(BLOCKS)].filter((block) => {
    const found = markerOf(block);
    return found !== null && (asked === undefined || found === asked);
  });
}

/** The first heading of that text. What this embed or a block of the app shows has headings of its own. */
export function headingOf(text: string): Element | undefined {
  const wanted = plain(text);
  return [...scope().querySelectorAll(HEADINGS)].find(
    (heading) => plain(heading.textContent ?? '') === wanted && !heading.closest('.unwind'),
  );
}

/** Where the article is: what stands in headers and drawers is not meant. */
function scope(): ParentNode {
  return document.querySelector('main') ?? document;
}
