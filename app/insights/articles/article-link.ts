/** Where "Back to the article" leads. */
import { isShopPath } from '~/http/shop-path';

/** A language or market at the start of a storefront path, such as `/de` or `/en-ca`, and the article. */
const ARTICLE_PATH = /^(\/[a-z]{2}(?:-[a-z0-9]{2,4})?)?(\/blogs\/[^/?#\\\s]+\/[^/?#\\\s]+)$/i;

/**
 * The path that leads a reader back to their article.
 * @param submitted what the reader's page sent. Used for its language and market, and for an article that isn't known yet.
 * @param known the article's path as Shopify knows it; empty if it doesn't.
 * @returns null if neither is an article's path.
 */
export function articleLink(submitted: string, known: string): string | null {
  const [, market = '', path = ''] = isShopPath(submitted) ? (ARTICLE_PATH.exec(submitted) ?? []) : [];
  if (known !== '') return `${market}${known}`;
  return path === '' || path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part)) ? null : `${market}${path}`;
}
