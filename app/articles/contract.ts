/** What an article can show: the app's article metafields, which reference a metaobject each. Has no imports. */

export const ARTICLE_METAFIELDS = {
  routine: { namespace: '$app', key: 'routine' },
  brief: { namespace: '$app', key: 'brief' },
} as const;

export type ArticleContent = keyof typeof ARTICLE_METAFIELDS;

/** How pages name it. */
export const NOUNS: Record<ArticleContent, string> = { routine: 'routine', brief: 'Brief' };

/** Where the blocks are on the article's page: the fragments of links to them. */
export const ARTICLE_ANCHORS: Record<ArticleContent, string> = { routine: 'routine', brief: 'unwind-brief' };

/** A routine or Brief that an article shows. */
export interface Shown {
  /** GID of its metaobject. */
  id: string;
  /** Null if the metaobject was deleted. */
  title: string | null;
}

export interface ArticleRow {
  /** GID. */
  id: string;
  title: string;
  blog: string;
  isPublished: boolean;
  /** On the storefront. */
  url: string;
  shows: Record<ArticleContent, Shown | null>;
}

/** GID of the metaobject that an article shows, or null. */
export function idShown({ shows }: ArticleRow, content: ArticleContent): string | null {
  return shows[content]?.id ?? null;
}

export type ArticlesResult = ArticlesPage | { ok: false; message: string };

export interface ArticlesPage {
  ok: true;
  articles: ArticleRow[];
  /** Cursors of the pages before and after; null if there's none. */
  before: string | null;
  after: string | null;
  /** GID of the metaobject that the card is about; null if it was never published. */
  target: string | null;
  /** The storefront, without a trailing slash. */
  storeUrl: string;
}

/** What an article shows, before and after a change. GIDs of metaobjects, or null for nothing. */
export interface ArticleChange {
  articleId: string;
  /** What the merchant saw. Anything else was put there meanwhile, and isn't replaced. */
  from: string | null;
  to: string | null;
}

export type ChangeResult =
  | { ok: true; changed: ChangedArticle[]; failed: FailedArticle[] }
  /** Nothing was changed. */
  | { ok: false; message: string };

export interface ChangedArticle {
  /** As it is now. */
  article: ArticleRow;
  /** GID of what it showed before, or null. */
  from: string | null;
}

export interface FailedArticle {
  articleId: string;
  message: string;
  /** As it is now; null if it was deleted. */
  article: ArticleRow | null;
}

/** Changes in one request. Shopify sets at most 25 metafields in a call. */
export const MAX_CHANGES = 25;
