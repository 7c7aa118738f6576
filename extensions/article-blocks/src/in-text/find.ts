/** Finds markers and headings in the article. */
import { normalize, parseMarker } from './marker.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = `p,div,section,${HEADINGS}`;

/** Text in these is shown as it is. */
const LITERAL = 'pre,code,kbd,samp,textarea,button,noscript';

/** A block with one of these has more than a marker. */
const MORE = `${BLOCKS},${LITERAL},script,style,img,svg,video,iframe,ul,ol,dl,table`;

/** The page's marker blocks in order, each with its marker. */
export function findMarkers(): [block: Element, marker: string][] {
  return find(BLOCKS).flatMap((block) => {
    const isText = !block.querySelector(MORE) && !block.closest(`${LITERAL},li`);
    const marker = isText && parseMarker(block.textContent ?? '');
    return marker ? [[block, marker]] : [];
  });
}

/** The headings with that text. */
export function findHeadings(text: string): Element[] {
  return find(HEADINGS).filter((heading) => normalize(heading.textContent ?? '') === normalize(text));
}

/** Elements outside of this app's content, headers and drawers. */
function find(selector: string): Element[] {
  const root = document.querySelector('main') ?? document;
  return [...root.querySelectorAll(selector)].filter((each) => !each.closest('.unwind'));
}

/** The first that's displayed at this width. If all are in something hidden, such as a closed tab, the first. */
export function firstDisplayed(blocks: Element[]): Element | undefined {
  return (
    blocks.find(isVisible) ?? blocks.find(isDisplayed) ?? blocks.find((block) => styleOf(block).display !== 'none')
  );
}

/** Not `checkVisibility()`, which is false in closed details. The marker itself may be hidden by this script. */
function isVisible(block: Element): boolean {
  return isDisplayed(block) && styleOf(block.parentElement as Element).visibility === 'visible';
}

function isDisplayed(block: Element | null): boolean {
  return !block || (styleOf(block).display !== 'none' && isDisplayed(block.parentElement));
}

const styleOf = getComputedStyle;
