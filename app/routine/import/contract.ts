/** What an import of an article gives, and what's stored of it. Has no imports. */

/** How surely a field is what the article says. */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A range of the article's text, and the words in it. `end` is the first character after it. */
export interface Quote {
  start: number;
  end: number;
  quote: string;
}

export interface Evidence extends Quote {
  /** Like `phases.0.steps.2.dose`. A field can have several. */
  path: string;
  certainty: Certainty;
}

/** Words that no field came from. */
export type Unplaced = Quote;

/** A paragraph, a line, a heading, the text of a list item, a table row or a caption: a range of the article's text. */
export interface ArticleBlock {
  start: number;
  end: number;
  kind: 'heading' | 'text' | 'row' | 'caption';
  /** 1 to 6 for headings, otherwise 0. */
  level: number;
  /** How many lists it's in. */
  depth: number;
  /** Whether it begins a list item. */
  isItem: boolean;
  /** In an ordered list. */
  number: number | null;
}

/** What the merchant decided about an imported field. */
export type Decision = 'accepted' | 'rejected' | 'corrected';

export const DECISIONS = ['accepted', 'rejected', 'corrected'] as const satisfies readonly Decision[];

/** By path, as in `Evidence`. Fields without a decision aren't in it. */
export type Decisions = Partial<Record<string, Decision>>;

/** Where a routine came from, as stored. `Draft` is that of the routine's schema. */
export interface StoredImport<Draft> {
  routineId: string;
  /** GID; null if the text was pasted or uploaded. */
  articleId: string | null;
  /** Of the article, or the file's name; empty for pasted text. */
  articleTitle: string;
  /** Of the article, as Shopify says. */
  articleUpdatedAt: string | null;
  /** SHA-256 of the article that was imported. */
  contentHash: string;
  /** What ranges refer to: the article's words, at most `MAX_STORED_TEXT` characters. */
  text: string;
  /** Characters that the whole text had. */
  textLength: number;
  blocks: ArticleBlock[];
  evidence: Evidence[];
  /** Beyond `MAX_UNPLACED`, the last one is the rest of the text. */
  unplaced: Unplaced[];
  /** Like `en`; empty if it isn't known. */
  language: string;
  /** What the import couldn't do; null if there's nothing to say. */
  reason: string | null;
  /** The draft as it was imported. */
  document: Draft;
  decisions: Decisions;
}

/** Characters of an article that are stored: three times what's searched for steps. */
export const MAX_STORED_TEXT = 200_000;

/** Unplaced ranges that are stored. */
export const MAX_UNPLACED = 2000;
