/** An article as text with structure. */

/** A range of characters; `end` is the first one after it. */
export interface Span {
  start: number;
  end: number;
}

export interface Link extends Span {
  url: string;
}

export interface FoundMedia {
  kind: 'image' | 'video';
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  /** Where the article has it. Its alt text is there, if it has one. */
  at: Span;
  caption: Span | null;
}

export type BlockKind = 'heading' | 'text' | 'row' | 'caption';

/** A paragraph, a line, a heading, the text of a list item, or a table row. */
export interface Block extends Span {
  kind: BlockKind;
  /** 1 to 6 for headings, otherwise 0. */
  level: number;
  /** How many lists it's in. */
  depth: number;
  /** Whether it begins a list item. */
  isItem: boolean;
  /** In an ordered list. */
  number: number | null;
  /** Lines of the same paragraph have the same one. */
  paragraph: number;
  /** Whether it's one of several lines of a paragraph. */
  isLine: boolean;
  /** CSS pixels if the HTML says so, otherwise 0. */
  size: number;
  /** In a box that's styled as a warning or note. */
  isCallout: boolean;
  isHeaderRow: boolean;
  bold: Span[];
  cells: Span[];
  /** Characters of the source. */
  source: Span;
}

/** All positions are in `plain` unless they say otherwise. */
export interface ArticleText {
  /** The article's words as readers see them; for plain text, the text as it was given. */
  text: string;
  /** The text with plain digits, letters, quotes and spaces, and a bullet for each emoji. */
  plain: string;
  /** Like `plain`, in lower case. */
  lower: string;
  /** The position in `text` of each character of `plain`. */
  positions: number[];
  blocks: Block[];
  links: Link[];
  media: FoundMedia[];
  /** What the HTML says its language is; empty if it doesn't. */
  declaredLanguage: string;
  isTranscript: boolean;
}

/** The words in a range, as the article has them. */
export function quote({ text, positions }: ArticleText, { start, end }: Span): Span & { quote: string } {
  const from = positions[start] ?? text.length;
  const last = end > start ? (positions[end - 1] ?? text.length) : from;
  const length = end > start ? ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) : 0;
  const to = Math.min(text.length, last + length);
  return { start: from, end: to, quote: text.slice(from, to) };
}

/** The range without spaces, bullets and the given characters at its ends. */
export function trim(plain: string, { start, end }: Span, extra = ''): Span {
  const isSpace = (char: string | undefined) => char !== undefined && (' \n•⚠'.includes(char) || extra.includes(char));
  let from = start;
  let to = end;
  while (from < to && isSpace(plain[from])) from += 1;
  while (to > from && isSpace(plain[to - 1])) to -= 1;
  return { start: from, end: to };
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
