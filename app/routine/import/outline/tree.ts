/** The article's blocks as a tree of sections, list items and paragraphs. */
import { type Span, trim } from '../document/document';
import { paragraphsWithNames } from './bold-names';
import { type Head, headOf, LETTER, RANK } from './head';
import { isValueLabel, labelOf } from './labels';
import { asStage } from './progression';
import { isClause } from './lead-in';
import { loneTitles } from './lone-titles';
import { speakersIn } from './speakers';
import { SCHEDULE } from '../languages/telling';
import { occurrences } from '../languages/word-patterns';
import type { Analysis } from './sentence';

export interface Node {
  head: Head | null;
  children: Node[];
}

/** Rows with the header row that they belong to. */
export interface Outline {
  root: Node;
  headerRows: Map<number, Head>;
  /** Numbers that stand alone, before what they number. */
  numbers: Span[];
}

export function buildOutline(analysis: Analysis): Outline {
  const { blocks, lower } = analysis.article;
  const repeated = repeatedTexts(analysis);
  const isRepeated = (text: string) => repeated.has(key(text));
  const repeatedNames = namesRepeated(analysis);
  const isRepeatedName = (name: string) => repeatedNames.has(key(name));
  const root: Node = { head: null, children: [] };
  const open: { node: Node; rank: number }[] = [{ node: root, rank: 0 }];
  const allowsSentence = !analysis.article.isTranscript && hasSentenceNames(analysis);
  const areLettersParts = lettersAreParts(analysis);
  const withNames = paragraphsWithNames(analysis);
  const headerRows = new Map<number, Head>();
  const numbers: Span[] = [];
  const alone = loneTitles(analysis);
  const speakers = speakersIn(analysis.article, (name) => labelOf(name, analysis) !== null);
  let header: Head | null = null;
  let last: Head | null = null;
  let pendingNumber = false;
  blocks.forEach((block, i) => {
    if (block.kind === 'caption') return;
    // A number of its own is that of the next block.
    if (/^\s*\d{1,2}\s*[.):]?\s*$/.test(lower.slice(block.start, block.end)) && block.kind !== 'row') {
      pendingNumber = true;
      numbers.push({ start: block.start, end: block.end });
      return;
    }
    const next = blocks.slice(i + 1, i + 4).find(({ kind }) => kind !== 'caption') ?? null;
    const around = {
      ...{ areLettersParts, isRepeated, isRepeatedName, isFirst: i === 0, allowsSentence, speakers },
      hasName: withNames.has(block),
      loneTitles: alone,
    };
    const head = asStage(headOf(block, next, analysis, around), last, block, analysis);
    if (isCaption(head, last, analysis))
      Object.assign(head, { title: null, body: trim(analysis.article.plain, block), rank: RANK.text });
    last = head;
    if (pendingNumber) {
      pendingNumber = false;
      const isName = head.title === null && head.body !== null && head.body.end - head.body.start <= 60;
      if (isName) Object.assign(head, { title: head.body, body: null, rank: RANK.numbered });
      head.isNumbered = true;
      if (head.rank < RANK.numbered && block.kind !== 'heading') head.rank = RANK.numbered;
    }
    const previous = blocks[i - 1];
    const isRowHeading = block.kind === 'row' && head.block.kind === 'heading';
    if (block.kind !== 'row') header = null;
    else if (
      !isRowHeading &&
      (previous?.kind !== 'row' || isHeader(block.isHeaderRow, block.bold.length, block.cells.length))
    ) {
      if (isHeader(block.isHeaderRow, block.bold.length, block.cells.length)) {
        header = head;
        return;
      }
    }
    if (header) {
      headerRows.set(block.start, header);
      // A plan by week isn't a list of steps.
      const [first] = header.block.cells;
      if (first && SCHEDULE.test(lower.slice(first.start, first.end).trim())) head.topic = 'about';
    }
    while ((open.at(-1)?.rank ?? 0) >= head.rank && open.length > 1) open.pop();
    const node: Node = { head, children: [] };
    open.at(-1)?.node.children.push(node);
    // "Rounds: 4" and "You need: a mat." above a list have nothing below them.
    const isSaid = head.label !== null && head.body !== null && block.kind === 'text' && !block.isItem;
    const opensList = !isValueLabel(head.label) && /:\s*$/.test(lower.slice(block.start, block.end));
    if (!isSaid || opensList) open.push({ node, rank: head.rank });
  });
  return { root, headerRows, numbers };
}

/** All nodes of a tree, in the order of the text. */
export function nodesIn(node: Node): Node[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

/** From the beginning of a node to the end of the last one in it. */
export function spanOf(node: Node): Span {
  const last = node.children.at(-1);
  const start = node.head?.block.start ?? (node.children[0] ? spanOf(node.children[0]).start : 0);
  return { start, end: Math.max(node.head?.block.end ?? 0, last ? spanOf(last).end : 0) };
}

/** "Picture of a calf stretch", right below "Calf stretch". */
function isCaption({ title, block, isNumbered }: Head, above: Head | null, { article: { lower } }: Analysis): boolean {
  if (!title || isNumbered || block.kind !== 'text' || block.isItem || !above?.title || above.body) return false;
  const name = lower.slice(above.title.start, above.title.end).replace(/s?[:.\s]*$/, '');
  return name.includes(' ') && lower.slice(title.start, title.end).includes(name);
}

function isHeader(isHeaderRow: boolean, bold: number, cells: number): boolean {
  return isHeaderRow || (cells > 1 && bold >= cells);
}

/** Whether most lines with letters have a list or numbered lines below them, or one is "A. Warm-up". */
function lettersAreParts({ article: { blocks, lower }, language }: Analysis): boolean {
  const lettered = blocks.flatMap((block, i) =>
    LETTER.test(lower.slice(block.start, block.end)) ? [{ block, next: blocks[i + 1] }] : [],
  );
  const isPart = ({ block, next }: (typeof lettered)[number]) =>
    next?.isItem === true ||
    (next !== undefined && /^\s*\d{1,2}[.)]\s/.test(lower.slice(next.start, next.end))) ||
    language.words.phase.test(lower.slice(block.start, block.end).replace(LETTER, ''));
  return lettered.length >= 2 && lettered.filter(isPart).length * 2 >= lettered.length;
}

/** Whether several paragraphs begin with a short sentence, as names do. Once or twice, it's how people write. */
function hasSentenceNames(analysis: Analysis): boolean {
  const { blocks, lower } = analysis.article;
  const begins = blocks.filter(({ start, end, kind }) => {
    const name =
      kind === 'text' ? /^([^.:!?,;]{2,45})\.\s+\S/.exec(lower.slice(start, Math.min(end, start + 50)))?.[1] : null;
    return name != null && !isClause(name, analysis) && !analysis.language.words.sequence.test(name);
  });
  return begins.length >= 3;
}

/** Short lines that an article has more than once, which are labels: "How to do it:". An exercise can be there twice too. */
function repeatedTexts({ article: { blocks, lower }, language }: Analysis): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let previous = '';
  for (const { start, end, kind, isItem } of blocks) {
    if (end - start > 60 || kind === 'row' || kind === 'caption' || isItem) continue;
    const text = key(lower.slice(start, end));
    // Doses repeat too.
    if (/\d/.test(text) || text.split(' ').length > 6) continue;
    if (occurrences(language.words.exercise, text, 1) > 0 && !/^(?:the|how|this|your)\s/.test(text)) continue;
    // Right below itself, it's the alternative text of an image.
    if (seen.has(text) && text !== previous) repeated.add(text);
    previous = text;
    seen.add(text);
  }
  return repeated;
}

/** What at least three paragraphs begin with before a colon: "Feel it in: shoulders". */
function namesRepeated({ article: { blocks, lower } }: Analysis): Set<string> {
  const counts = new Map<string, number>();
  for (const { start, end, kind, isItem } of blocks) {
    const name =
      kind === 'text' && !isItem
        ? /^[^:\n]{2,40}(?=:\s)/.exec(lower.slice(start, Math.min(end, start + 42)))?.[0]
        : null;
    if (name) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([name]) => name));
}

function key(text: string): string {
  return text.replace(/[:.\s•⚠]+$/, '').trim();
}
