/** Lays an article out: its blocks as paragraphs, headings, list items and table rows, in chunks that are rendered one by one. */
import type { ArticleBlock } from '../../import/contract';
import { type Mark, type Segment, segmentsOf } from './marks';

export interface ShownBlock {
  start: number;
  kind: ArticleBlock['kind'];
  level: number;
  depth: number;
  isItem: boolean;
  number: number | null;
  /** One for a row's cells, otherwise a single one. */
  cells: Segment[][];
}

export interface Chunk {
  start: number;
  end: number;
  blocks: ShownBlock[];
}

/** Chunks are rendered when they come into view. */
const CHUNK = { characters: 6000, blocks: 40 };

const TEXT = { kind: 'text', level: 0, depth: 0, isItem: false, number: null } as const;

/** What's between blocks is shown line by line if it has words that a mark is on. */
export function layOut(text: string, blocks: readonly ArticleBlock[], marks: readonly Mark[]): Chunk[] {
  const sorted = marks
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces = withGaps(text, blocks, sorted);
  const chunks: Chunk[] = [];
  let from = 0;
  const seen: Mark[] = [];
  let next = 0;
  for (const block of pieces) {
    while ((sorted[next]?.start ?? Infinity) < block.end) {
      const mark = sorted[next];
      if (mark) seen.push(mark);
      next += 1;
    }
    // Marks that ended before this block can't be in a later one.
    for (let i = seen.length - 1; i >= 0; i -= 1) if ((seen[i]?.end ?? 0) <= block.start) seen.splice(i, 1);
    const shown = shownBlock(text, block, seen);
    const last = chunks.at(-1);
    if (last && last.blocks.length < CHUNK.blocks && block.end - from <= CHUNK.characters) {
      last.blocks.push(shown);
      last.end = block.end;
    } else {
      from = block.start;
      chunks.push({ start: block.start, end: block.end, blocks: [shown] });
    }
  }
  return chunks;
}

/** The chunk that shows a position, or the one behind it. */
export function chunkAt(chunks: readonly Chunk[], position: number): number {
  const index = chunks.findIndex(({ end }) => position < end);
  return index < 0 ? chunks.length - 1 : index;
}

function shownBlock(text: string, block: ArticleBlock, marks: readonly Mark[]): ShownBlock {
  const { start, kind, level, depth, isItem, number } = block;
  const cells = kind === 'row' ? cellsOf(text, block) : [block];
  return {
    ...{ start, kind, level, depth, isItem, number },
    cells: cells.map((cell) => segmentsOf(cell.start, cell.end, marks)),
  };
}

/** A row's cells are divided by bars, which belong to none. */
function cellsOf(text: string, { start, end }: ArticleBlock): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== '|') continue;
    const cell = trimmed(text, from, at);
    if (cell.end > cell.start || at < end) cells.push(cell);
    from = at + 1;
  }
  return cells;
}

/** Blocks in order, without overlaps, and what's between them where it matters. */
function withGaps(text: string, blocks: readonly ArticleBlock[], marks: readonly Mark[]): ArticleBlock[] {
  const result: ArticleBlock[] = [];
  let at = 0;
  let next = 0;
  const addGap = (to: number, isEnd = false) => {
    while ((marks[next]?.end ?? Infinity) <= at) next += 1;
    for (const line of linesOf(text, at, to)) {
      // An article that was cut off is shown to its end.
      let isShown = isEnd && /[\p{L}\p{N}]/u.test(text.slice(line.start, line.end));
      for (let i = next; i < marks.length && (marks[i]?.start ?? 0) < line.end; i += 1) {
        if ((marks[i]?.end ?? 0) > line.start) isShown = true;
      }
      if (isShown) result.push({ ...TEXT, ...line });
    }
  };
  for (const block of [...blocks].sort((one, other) => one.start - other.start)) {
    const start = Math.max(at, block.start);
    const end = Math.min(text.length, block.end);
    if (end <= start) continue;
    addGap(start);
    result.push({ ...block, start, end });
    at = end;
  }
  addGap(text.length, true);
  return result;
}

function* linesOf(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = from;
  while (start < to) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    const line = trimmed(text, start, end);
    if (line.end > line.start) yield line;
    start = end + 1;
  }
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
