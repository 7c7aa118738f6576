/**
 * Reads an article's HTML with parse5's tokenizer. No tree is built, so the time depends on the length alone, however the
 * tags are nested, cut off or left open. Scripts and styles are skipped.
 */
import { type Token, Tokenizer, type TokenHandler } from 'parse5';

import { TextBuilder } from './builder';
import type { ArticleText } from './document';
import { type HtmlMedia, imageOf, videoOf } from './html-media';
import { styleOf } from './html-style';
import { BLOCKS, HEADING, HIDDEN, type Open, RAW, ROOT, VOID } from './html-tags';
import { TableRow } from './table-row';

/** How far up an end tag is looked for. */
const MAX_UNCLOSED = 200;
/** Tags that are nested deeper don't count. */
const MAX_OPEN = 20_000;
const MAX_DEPTH = 8;

export function readHtml(html: string): ArticleText {
  const reader = new HtmlReader();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return reader.result(html.length);
}

class HtmlReader implements TokenHandler {
  tokenizer: Tokenizer | null = null;
  readonly #builder = new TextBuilder();
  readonly #open: Open[] = [];
  readonly #numbers: (number | null)[] = [];
  /** What the next block begins with. */
  #item: { number: number | null } | null = null;
  #paragraph = 0;
  #at = 0;
  #language = '';
  #row: TableRow | null = null;
  #boldAt: number | null = null;
  #captionAt: number | null = null;

  onStartTag({ tagName: name, attrs, location }: Token.TagToken): void {
    this.#at = location?.startOffset ?? this.#at;
    const attribute = (wanted: string) => attrs.find((each) => each.name === wanted)?.value ?? '';
    const has = (wanted: string) => attrs.some((each) => each.name === wanted);
    const mode = RAW.get(name);
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = mode;
    this.#language ||= attribute('lang').slice(0, 20);
    if (HIDDEN.has(name)) return this.#push({ ...this.#top, name, isHidden: true }, name);
    if (this.#top.isHidden) return this.#push({ ...this.#top, name }, name);

    if (name === 'br') return this.#breakLine();
    if (name === 'img') return this.#addMedia(imageOf(attribute));
    if (name === 'iframe' || name === 'video' || name === 'source') this.#addMedia(videoOf(attribute));
    if (HEADING.test(name) || BLOCKS.has(name)) this.#startBlock(name, attribute);
    if (name === 'td' || name === 'th') this.#row?.startCell(name);

    const style = styleOf(name, attribute, attrs.length > 0);
    const isMarker = /mso-list\s*:\s*ignore/i.test(attribute('style').slice(0, 200));
    const link = name === 'a' ? { url: attribute('href'), start: this.#builder.at } : null;
    const parent = this.#top;
    this.#endBold();
    this.#push(
      {
        name,
        isBold: style.isBold ?? parent.isBold,
        size: style.size || parent.size,
        // Word's list markers are read from the list's style.
        isHidden: (style.isHidden && (has('hidden') || has('style'))) || isMarker,
        isCallout: style.isCallout || parent.isCallout,
        heading: HEADING.test(name) ? Number(name[1]) : style.heading || (BLOCKS.has(name) ? 0 : parent.heading),
        depth: parent.depth,
        link: link ?? parent.link,
      },
      name,
    );
    if (name === 'ul' || name === 'ol') this.#startList(name, Number(attribute('start') || 1));
    this.#startBold();
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    this.#at = location?.endOffset ?? this.#at;
    if (name === 'br') return this.#breakLine();
    const lowest = Math.max(0, this.#open.length - MAX_UNCLOSED);
    let index = this.#open.length - 1;
    while (index >= lowest && this.#open[index]?.name !== name) index -= 1;
    if (index < lowest) return;
    if (this.#open[index]?.isHidden) {
      this.#open.length = index;
      return;
    }
    if (HEADING.test(name) || BLOCKS.has(name)) this.#endBlock(name);
    if (name === 'td' || name === 'th') this.#row?.endCell();
    this.#endBold();
    while (this.#open.length > index) this.#pop();
    this.#startBold();
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#text(token.chars, token.location);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#text(token.chars, token.location);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  result(length: number): ArticleText {
    this.#endBold();
    this.#builder.end(length);
    return this.#builder.result(this.#language, false);
  }

  get #top(): Open {
    return this.#open.at(-1) ?? ROOT;
  }

  #push(open: Open, name: string): void {
    if (!VOID.has(name) && this.#open.length < MAX_OPEN) this.#open.push(open);
  }

  #pop(): void {
    const closed = this.#open.pop();
    const { link } = closed ?? ROOT;
    if (link && closed?.name === 'a' && link.url !== '') {
      this.#builder.links.push({ start: link.start, end: this.#builder.at, url: link.url.trim().slice(0, 2000) });
    }
    if (closed?.name === 'ul' || closed?.name === 'ol') this.#numbers.pop();
  }

  #text(chars: string, location: Token.Location | null): void {
    if (this.#top.isHidden) return;
    if (!this.#builder.hasText && chars.trim() === '') return;
    if (!this.#builder.hasText) this.#beginBlock(location?.startOffset ?? this.#at);
    this.#at = location?.endOffset ?? this.#at;
    this.#builder.add(chars);
  }

  #beginBlock(sourceAt: number): void {
    if (this.#row) return;
    const { heading, size, isCallout, depth } = this.#top;
    this.#builder.begin(
      {
        kind: this.#captionAt === null ? (heading > 0 ? 'heading' : 'text') : 'caption',
        ...{ level: heading, size, isCallout, depth, paragraph: this.#paragraph },
        ...{ isItem: this.#item !== null, number: this.#item?.number ?? null },
      },
      sourceAt,
    );
    this.#item = null;
    this.#startBold();
  }

  #startBlock(name: string, attribute: (name: string) => string): void {
    if (this.#row && name !== 'tr' && name !== 'table') return this.#cutRow(name);
    this.#flush();
    if (name === 'p' && this.#top.name === 'p') this.#open.pop();
    if (name === 'li') {
      if (this.#top.name === 'li') this.#open.pop();
      const number = this.#numbers.at(-1) ?? null;
      this.#item = { number };
      if (number !== null) this.#numbers[this.#numbers.length - 1] = number + 1;
    }
    const wordList = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(attribute('style').slice(0, 2000));
    if (wordList) this.#item = { number: null };
    if (name === 'tr') {
      this.#builder.begin({ kind: 'row', paragraph: this.#paragraph }, this.#at);
      this.#row = new TableRow(this.#builder);
    }
    if (name === 'figcaption') this.#captionAt = this.#builder.at;
  }

  #endBlock(name: string): void {
    if (this.#row && name !== 'tr' && name !== 'table') return;
    const { at } = this.#builder;
    this.#flush();
    if (name === 'figcaption') {
      const media = this.#builder.media.at(-1);
      if (media && this.#captionAt !== null && at > this.#captionAt)
        media.caption = { start: this.#captionAt, end: at };
      this.#captionAt = null;
    }
  }

  /** Ends the current block. */
  #flush(): void {
    this.#endBold();
    this.#row?.end(this.#at);
    this.#row = null;
    this.#builder.end(this.#at);
    this.#paragraph += 1;
  }

  #breakLine(): void {
    if (this.#top.isHidden) return;
    if (this.#row) return this.#cutRow('br');
    this.#endBold();
    // An empty line begins a new paragraph.
    if (!this.#builder.hasText) this.#paragraph += 1;
    this.#builder.end(this.#at);
  }

  #startList(name: string, start: number): void {
    this.#numbers.push(name === 'ol' && Number.isInteger(start) ? start : null);
    this.#top.depth = Math.min(MAX_DEPTH, this.#top.depth + 1);
  }

  /** In a row, paragraphs and lines are only noted. */
  #cutRow(name: string): void {
    if (name !== 'br') this.#paragraph += 1;
    this.#row?.cut(name, this.#paragraph);
  }

  #startBold(): void {
    if (this.#top.isBold) this.#boldAt ??= this.#builder.at;
  }

  #endBold(): void {
    if (this.#boldAt !== null) this.#builder.bold({ start: this.#boldAt, end: this.#builder.at });
    this.#boldAt = null;
  }

  #addMedia(media: HtmlMedia | null): void {
    if (!media) return;
    const { alt } = media;
    if (!this.#row) this.#flush();
    const start = this.#builder.at;
    if (alt !== '' && !this.#row) {
      this.#builder.begin({ kind: 'caption', paragraph: this.#paragraph }, this.#at);
      this.#builder.add(alt);
      this.#builder.end(this.#at);
    }
    const end = alt === '' || this.#row ? start : Math.max(start, this.#builder.at - 1);
    this.#builder.media.push({ ...media, at: { start, end }, caption: null });
  }
}
