/** Builds an article's text block by block. */
import type { ArticleText, Block, FoundMedia, Link, Span } from './document';
import { foldCharacter } from './fold';

type BlockStyle = Partial<Omit<Block, keyof Span | 'bold' | 'cells' | 'source'>>;

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
    return this.#plain.length;
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
    for (const char of raw) {
      const next = raw.slice(offset + char.length, offset + char.length + 2);
      // "1️⃣"
      const isKeycap = /\d/.test(char) && /^\ufe0f?\u20e3/.test(next);
      const folded = isKeycap ? `${char}.` : foldCharacter(char);
      this.#push(char, folded, this.source === null ? null : at + offset);
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
    const lower = [...this.#plain]
      .map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))
      .join('');
    return {
      text: this.source ?? this.#texts.join(''),
      ...{ plain, lower, positions: this.#positions, blocks: this.#blocks },
      ...{ links: this.links, media: this.media, declaredLanguage, isTranscript },
    };
  }

  #push(char: string, folded: string, at: number | null): void {
    const isSpace = folded === ' ';
    if (this.source === null && isSpace && (this.#last === ' ' || this.#last === '\n')) return;
    const position = at ?? this.#length;
    if (at === null) {
      this.#texts.push(char);
      this.#length += char.length;
    }
    if (isSpace && (this.#last === ' ' || this.#last === '\n')) return;
    for (let i = 0; i < folded.length; i += 1) {
      this.#plain.push(folded[i] ?? '');
      this.#positions.push(position);
    }
    this.#last = folded === '' ? this.#last : (folded.at(-1) ?? '');
  }

  #pop(): void {
    this.#plain.pop();
    this.#positions.pop();
    this.#last = this.#plain.at(-1) ?? '\n';
  }
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
