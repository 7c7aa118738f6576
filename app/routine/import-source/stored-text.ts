/** What's stored of an import: the beginning of the text, and ranges of it without their words. */
import { type ArticleBlock, type Evidence, MAX_STORED_TEXT, MAX_UNPLACED, type Quote } from '../import/contract';
import type { ImportedArticle } from '../import/import-article';

type Range = Omit<Quote, 'quote'>;

export interface StoredText {
  text: string;
  textLength: number;
  blocks: ArticleBlock[];
  evidence: Omit<Evidence, 'quote'>[];
  unplaced: Range[];
}

/** Cuts long texts, and what refers to the rest. Positions stay: what PostgreSQL can't store is replaced one by one. */
export function storedText(imported: Omit<ImportedArticle, 'routine' | 'language' | 'reason'>): StoredText {
  const { blocks, evidence, unplaced } = imported;
  const text = imported.text.slice(0, MAX_STORED_TEXT).replace(/[\0\p{Cs}]/gu, '\ufffd');
  const inText = <Item extends Range>(items: readonly Item[]) =>
    items.filter(({ start }) => start < text.length).map((item) => ({ ...item, end: Math.min(item.end, text.length) }));
  return {
    text,
    textLength: imported.text.length,
    blocks: inText(blocks),
    evidence: inText(evidence).map(({ quote: _quote, ...range }) => range),
    unplaced: joinLast(inText(unplaced).map(({ start, end }) => ({ start, end }))),
  };
}

/** Ranges with the words in them. */
export function withQuotes<Item extends Range>(text: string, items: readonly Item[]): (Item & Quote)[] {
  return items.map((item) => ({ ...item, quote: text.slice(item.start, item.end) }));
}

function joinLast(ranges: readonly Range[]): Range[] {
  const rest = ranges.slice(MAX_UNPLACED - 1);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last) return [...ranges];
  return [...ranges.slice(0, MAX_UNPLACED - 1), { start: first.start, end: last.end }];
}
