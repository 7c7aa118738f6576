/** Finds markers and headings in the article. */
import { normalize, parseMarker } from './marker.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = `p,div,${HEADINGS}`;
const NOT_INSIDE_MARKER = `${BLOCKS},pre,code`;

/** The marker that is the block's only text; null if there is none or it's shown as code. */
export function markerOf(block: Element): string | null {
  if (block.querySelector(NOT_INSIDE_MARKER) || block.closest('pre,code')) return null;
  return parseMarker(block.textContent ?? '');
}

/** The text block that contains the node, if any. */
export function blockAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(BLOCKS) ?? null;
}

/** The page's marker blocks in order: all, or those with that marker. */
export function findMarkers(marker?: string): Element[] {
  return [...searchRoot().querySelectorAll(BLOCKS)].filter((block) => {
    const found = markerOf(block);
    return found !== null && (marker === undefined || found === marker);
  });
}

/** The first heading with that text, outside of this app's content. */
export function findHeading(text: string): Element | undefined {
  const wanted = normalize(text);
  return [...searchRoot().querySelectorAll(HEADINGS)].find(
    (heading) => normalize(heading.textContent ?? '') === wanted && !heading.closest('.unwind'),
  );
}

/** Excludes headers and drawers. */
function searchRoot(): ParentNode {
  return document.querySelector('main') ?? document;
}
