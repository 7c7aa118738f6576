/** Reads plain text, with the Markdown that people use in it. Lines that were wrapped are joined. */
import { hostedVideo } from '../../urls';
import { TextBuilder } from './builder';
import type { ArticleText } from './document';
import { endsInWord, type Line, plainLines } from './plain-lines';

const BULLET = /^([-*•–+])\s+(?=\S)/;
const NUMBER = /^(\d{1,3})[.)]\s/;
const RULE = /^\s*([-*_=~])(?:\s*\1){2,}\s*$/;
/** Bold, emphasis, links, images and URLs. */
const INLINE =
  /(\*\*|__)(?:(?=\S)|(?<=\S..))|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|!?\[([^\]\n]{0,300})\]\(([^\s)]{1,2000})(?:\s+"[^"\n]*")?\)|https:\/\/[^\s<>()"']{3,2000}/g;
export function readPlainText(source: string): ArticleText {
  const { lines, isTranscript } = plainLines(source);
  const reader = new PlainTextReader(source, isTranscript);
  lines.forEach((line, i) => reader.read(line, lines[i + 1] ?? null));
  return reader.result();
}

class PlainTextReader {
  readonly #builder: TextBuilder;
  readonly #source: string;
  readonly #isTranscript: boolean;
  #paragraph = 0;
  #previousEnd = 0;
  #isOpen = false;
  /** Whether the line before ends within a word. */
  #isInWord = false;
  #skipNext = false;
  /** The item that indented lines continue. */
  #item: { indent: number; depth: number } | null = null;

  constructor(source: string, isTranscript: boolean) {
    this.#source = source;
    this.#builder = new TextBuilder(source);
    this.#isTranscript = isTranscript;
  }

  read({ start: lineStart, end, indent, prefix, isMessage, isAside, isContinued }: Line, next: Line | null): void {
    if (this.#skipNext) {
      this.#skipNext = false;
      return;
    }
    let start = lineStart + indent;
    const text = this.#source.slice(start, end);
    if (text.trim() === '' || RULE.test(text)) return this.#endParagraph();
    if (isAside) return;
    if (isMessage) this.#endParagraph();
    if (text.startsWith('|')) {
      const isHeader = next !== null && /^[|\s:-]*-[|\s:-]*$/.test(this.#source.slice(next.start, next.end));
      return this.#row(start, end, isHeader);
    }

    const heading = /^(#{1,6})\s+/.exec(text);
    const underline = next && /^(=+|-{3,})\s*$/.exec(this.#source.slice(next.start, next.end));
    if (heading || underline) {
      this.#endParagraph();
      const level = heading ? (heading[1]?.length ?? 1) : underline?.[1]?.startsWith('=') ? 1 : 2;
      this.#builder.begin({ kind: 'heading', level, paragraph: this.#paragraph }, start);
      this.#inline(start + (heading?.[0].length ?? 0), end);
      this.#skipNext = underline !== null && !heading;
      return this.#endParagraph();
    }
    const quoted = /^>\s?/.exec(text);
    if (quoted) start += quoted[0].length;
    start += prefix;
    if (start >= end) return;

    const content = this.#source.slice(start, end);
    const bullet = BULLET.exec(content);
    const isNew = bullet !== null || NUMBER.test(content) || !this.#isOpen || !isContinued;
    if (isNew) {
      // "02:05 Open book" is an item of a list.
      const isItem = bullet !== null || (prefix > 0 && !isMessage && !this.#isTranscript);
      const depth = this.#depthOf(isItem, indent);
      const style = { paragraph: this.#paragraph, isItem, depth, isCallout: quoted !== null };
      this.#builder.begin(style, start);
    } else {
      if (!this.#isInWord) this.#builder.add(' ', start);
    }
    this.#isOpen = true;
    this.#isInWord = next?.isContinued === true && endsInWord(content, this.#source.slice(next.start, next.end).trim());
    this.#inline(start + (bullet?.[0].length ?? 0), this.#isInWord ? end - 1 : end);
    this.#previousEnd = end;
  }

  result(): ArticleText {
    this.#builder.end(this.#source.length);
    return this.#builder.result('', this.#isTranscript);
  }

  #endParagraph(): void {
    this.#builder.end(this.#previousEnd);
    this.#paragraph += 1;
    this.#isOpen = false;
  }

  /** Of a list item, or of a line that's indented below one. */
  #depthOf(isItem: boolean, indent: number): number {
    if (isItem) this.#item = { indent, depth: Math.min(6, 1 + Math.floor(indent / 2)) };
    else if (this.#item && indent <= this.#item.indent) this.#item = null;
    return this.#item?.depth ?? 0;
  }

  #row(start: number, end: number, isHeaderRow: boolean): void {
    const row = this.#source.slice(start, end);
    if (/^[|\s:-]+$/.test(row)) return;
    this.#builder.begin({ kind: 'row', isHeaderRow, paragraph: this.#paragraph }, start);
    let at = start + 1;
    const text = row.slice(1).replace(/\|\s*$/, '');
    let isFirst = true;
    for (const cell of text.split('|')) {
      if (!isFirst) this.#builder.add(' | ', at - 1);
      isFirst = false;
      const from = this.#builder.at;
      this.#inline(at, Math.min(end, at + cell.length));
      this.#builder.cell({ start: from, end: this.#builder.at });
      at += cell.length + 1;
    }
    this.#builder.end(end);
    this.#isOpen = false;
  }

  /** Adds a line's text without the signs of its Markdown. */
  #inline(start: number, end: number): void {
    const builder = this.#builder;
    const text = this.#source.slice(start, end);
    let at = 0;
    let boldAt: number | null = null;
    for (const match of text.matchAll(INLINE)) {
      builder.add(text.slice(at, match.index), start + at);
      at = match.index;
      const [all, bold, label, url] = match;
      if (bold !== undefined) {
        if (boldAt === null) boldAt = builder.at;
        else {
          builder.bold({ start: boldAt, end: builder.at });
          boldAt = null;
        }
      } else if (label !== undefined && url !== undefined) {
        const from = builder.at;
        builder.add(label, start + at + all.indexOf('[') + 1);
        const span = { start: from, end: builder.at };
        if (all.startsWith('!')) this.#image(url, label, span);
        else builder.links.push({ ...span, url });
      } else if (all.startsWith('https:')) {
        const plain = all.replace(/[.,;:!?]+$/, '');
        const from = builder.at;
        builder.add(plain, start + at);
        builder.links.push({ start: from, end: builder.at, url: plain });
        if (hostedVideo(plain)) this.#image(plain, '', { start: from, end: builder.at });
        at += plain.length;
        continue;
      }
      at += all.length;
    }
    builder.add(text.slice(at), start + at);
    if (boldAt !== null) builder.bold({ start: boldAt, end: builder.at });
  }

  #image(url: string, alt: string, at: { start: number; end: number }): void {
    const kind = hostedVideo(url) ? 'video' : 'image';
    this.#builder.media.push({ kind, url, alt, width: null, height: null, at, caption: null });
  }
}
