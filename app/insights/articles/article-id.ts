import { UNKNOWN_ARTICLE } from '../contract';

/** Shopify's IDs are far shorter. A longer one isn't a valid GID, and would fail the query for all. */
const ARTICLE_ID = /^(?:gid:\/\/shopify\/Article\/)?([1-9]\d{0,17})$/;

/**
 * Reads the article ID that a reader's page sent.
 * @returns digits, empty if there's none, and `unknown` for what can't be an ID.
 */
export function readArticleId(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return ARTICLE_ID.exec(trimmed)?.[1] ?? UNKNOWN_ARTICLE;
}

/** Whether Shopify can be asked about this article. */
export function isArticleId(id: string): boolean {
  return id !== '' && id !== UNKNOWN_ARTICLE;
}
