/** Builds an article's text block by block. */
import type { ArticleText, Block, FoundMedia, Link, Span } from './document';
import { foldCharacter } from './fold';

type BlockStyle = Partial<Omit<Block, keyof Span | 'bold' | 'cells' | 'source'>>;

/** Where a paragraph or line begins within a row's cell. */
export interface RowCut {
  at: number;
  style: BlockStyle;
}

/** Characters that stand for themselves. */
const PLAIN = /[!-_a-z{-~]+(?: [!-_a-z{-~]+)*/y;

/** Blocks beyond this are joined to the last one. */
const MAX_BLOCKS = 50_000;

export class TextBuilder {
  readonly #texts: string[] = [];
  readonly #plain: string[] = [];
  readonly #positions: number[] = [];
  readonly #blocks: Block[] = [];
  readonly links: Link[] = [];
  readonly media: FoundMedia[] = [];
  #length = 0;
  #last = '\n';
  #block: Block | null = null;

  readonly source: string | null;

  /** `source` is the article if it's plain text, whose positions evidence has to have. */
  constructor(source: string | null = null) {
    this.source = source;
  }

  /** The position in `plain` of what comes next. */
  get at(): number {
    return this.#positions.length;
  }

  get hasText(): boolean {
    return this.#block !== null && this.at > this.#block.start;
  }

  begin(style: BlockStyle, sourceAt: number): void {
    this.end(sourceAt);
    if (this.#blocks.length >= MAX_BLOCKS) return;
    this.#block = {
      ...{
        start: this.at,
        end: this.at,
        kind: 'text',
        level: 0,
        depth: 0,
        isItem: false,
        number: null,
        paragraph: 0,
        isLine: false,
      },
      ...{ size: 0, isCallout: false, isHeaderRow: false, bold: [], cells: [] },
      ...style,
      source: { start: sourceAt, end: sourceAt },
    };
  }

  /** Adds text. `at` is its position in a plain-text source. Spaces are collapsed. */
  add(raw: string, at = 0): void {
    let offset = 0;
    while (offset < raw.length) {
      PLAIN.lastIndex = offset;
      const run = PLAIN.exec(raw)?.[0];
      const char = run ?? String.fromCodePoint(raw.codePointAt(offset) ?? 0);
      const position = this.source === null ? null : at + offset;
      // "1️⃣" is "1."
      const isKeycap = char === '\u20e3' && /\d/.test(this.#last);
      this.#push(char, run ?? (isKeycap ? '.' : foldCharacter(char)), position);
      offset += char.length;
    }
  }

  /** Ends the block. Blocks without words are left out. */
  end(sourceAt: number): void {
    const block = this.#block;
    if (!block) return;
    this.#block = null;
    while (this.at > block.start && this.#last === ' ') this.#pop();
    if (this.at === block.start) return;
    block.end = this.at;
    block.source.end = sourceAt;
    block.bold = merged(block.bold.filter(({ start, end }) => end > start));
    this.#blocks.push(block);
    this.#push('\n', '\n', this.source === null ? null : sourceAt);
  }

  /** Ends a row whose only text is in one cell, and makes blocks of what's between the cuts. */
  endAsBlocks(cuts: readonly RowCut[], sourceAt: number): void {
    const row = this.#block;
    this.end(sourceAt);
    if (!row || this.#blocks.at(-1) !== row) return;
    this.#blocks.pop();
    const [cell = row] = row.cells.filter(({ start, end }) => end > start);
    const isSpace = (at: number) => this.#plain[at] === ' ';
    const starts = [{ at: cell.start, style: {} }, ...cuts.filter(({ at }) => at > cell.start && at < cell.end)];
    starts.forEach(({ at, style }, i) => {
      let start = at;
      let end = starts[i + 1]?.at ?? cell.end;
      while (start < end && isSpace(start)) start += 1;
      while (end > start && isSpace(end - 1)) end -= 1;
      if (end === start) return;
      const bold = row.bold.filter((span) => span.start < end && span.end > start);
      this.#blocks.push({ ...row, kind: 'text', cells: [], ...style, start, end, bold });
    });
  }

  bold(span: Span): void {
    this.#block?.bold.push(span);
  }

  markHeader(): void {
    if (this.#block) this.#block.isHeaderRow = true;
  }

  cell(span: Span): void {
    this.#block?.cells.push(span);
  }

  result(declaredLanguage: string, isTranscript: boolean): ArticleText {
    this.#blocks.forEach((block, i) => {
      const isSame = (other: Block | undefined) =>
        other?.kind === 'text' && other.paragraph === block.paragraph && !other.isItem;
      block.isLine = block.kind === 'text' && (isSame(this.#blocks[i - 1]) || isSame(this.#blocks[i + 1]));
    });
    const plain = this.#plain.join('');
    const lower = lowerCase(plain);
    return {
      text: this.source ?? this.#texts.join(''),
      ...{ plain, lower, positions: this.#positions, blocks: this.#blocks },
      ...{ links: this.links, media: this.media, declaredLanguage, isTranscript },
    };
  }

  /** `char` can be several if they stand for themselves. */
  #push(char: string, folded: string, at: number | null): void {
    const isSpace = folded === ' ';
    const repeats = isSpace && (this.#last === ' ' || this.#last === '\n');
    if (this.source === null && repeats) return;
    const position = at ?? this.#length;
    if (at === null) {
      this.#texts.push(char);
      this.#length += char.length;
    }
    if (repeats || folded === '') return;
    const isRun = folded.length > 1 && folded === char;
    for (let i = 0; i < folded.length; i += 1) this.#positions.push(isRun ? position + i : position);
    this.#plain.push(folded);
    this.#last = folded.at(-1) ?? '';
  }

  /** Takes off a space, which is always by itself. */
  #pop(): void {
    this.#plain.pop();
    this.#positions.pop();
    this.#last = this.#plain.at(-1)?.at(-1) ?? '\n';
  }
}

/** Lower case, with as many characters. */
function lowerCase(plain: string): string {
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  return plain.replace(/\p{Lu}/gu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));
}

/** Neighbors with at most a space between them as one. */
function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
