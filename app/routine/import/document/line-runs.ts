/** Lines of one paragraph that are a list, though nothing says so but how they look together. */
import type { ArticleText, Block } from './document';

const MAX_LINE = 80;
/** How many of the lines have to have a number. */
const MOST = 0.6;
/** "1. Calves", "(2) Hips" */
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s+\S/;

/** Makes items of lines that begin with the same kind of sign, or that are short and have numbers. */
export function markRuns({ blocks, plain }: Pick<ArticleText, 'blocks' | 'plain'>): void {
  markNumbers({ blocks, plain });
  const text = ({ start, end }: Block) => plain.slice(start, end);
  for (const lines of paragraphsOf(blocks)) {
    const signed = lines.filter((line) => /^\s*•/.test(text(line)));
    const numbered = lines.filter((line) => NUMBERED.test(text(line)));
    if (isRun(signed, lines)) markItems(signed);
    else if (isRun(numbered, lines)) markItems(numbered);
    else if (signed.length === 0 && lines.length >= 3) markItems(listedIn(lines, text));
  }
}

/** Whether some of the lines follow each other. */
function isRun(some: readonly Block[], lines: readonly Block[]): boolean {
  const [first, last] = [lines.indexOf(some[0] as Block), lines.indexOf(some.at(-1) as Block)];
  return some.length >= 2 && last - first === some.length - 1;
}

/** "1 Calves", "2 Hips", "3 Back": numbers without a full stop, if they count. */
function markNumbers({ blocks, plain }: Pick<ArticleText, 'blocks' | 'plain'>): void {
  const numbered = blocks.flatMap((block) => {
    const found = block.kind === 'text' ? /^(\d{1,2})\s+(?=\p{L})/u.exec(plain.slice(block.start, block.end)) : null;
    return found ? [{ block, number: Number(found[1]) }] : [];
  });
  const counted: typeof numbered = [];
  for (const each of numbered) if (each.number === counted.length + 1) counted.push(each);
  if (counted.length >= 3) for (const { block, number } of counted) block.number = number;
}

function markItems(lines: readonly Block[]): void {
  for (const line of lines) {
    line.isItem = true;
    line.depth = Math.max(1, line.depth);
  }
}

/** The lines of an article's paragraphs that have several. */
function paragraphsOf(blocks: readonly Block[]): Block[][] {
  const paragraphs: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    const isLine = block.kind === 'text' && !block.isItem && block.isLine && block.depth === 0;
    if (isLine && open.at(-1)?.paragraph === block.paragraph) open.push(block);
    else if (isLine) paragraphs.push((open = [block]));
    else open = [];
  }
  return paragraphs.filter((lines) => lines.length >= 2);
}

/** Short lines, most with a number. The first can be what they're called. */
function listedIn(lines: readonly Block[], text: (block: Block) => string): Block[] {
  const hasNumber = (line: Block) => /\d/.test(text(line));
  const [first, ...others] = lines;
  const isNamed = first !== undefined && !hasNumber(first) && others.every(hasNumber);
  const listed = isNamed ? others : lines;
  const isShort = (line: Block) =>
    line.end - line.start <= MAX_LINE &&
    !/[.!?:]["')]?\s*$/.test(text(line)) &&
    // Numbered lines, labels and sentences aren't.
    !/^\s*\(?\d{1,2}[.):]\s|^[^:]{2,24}:\s|^\p{L}+\s\d{1,2}\s|[.!?]\s+\p{Lu}/u.test(text(line));
  const isList = listed.length >= 3 && listed.every(isShort) && listed.filter(hasNumber).length >= listed.length * MOST;
  return isList ? [...listed] : [];
}
