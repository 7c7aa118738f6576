/** The article of requests whose article Shopify doesn't know, or not yet. */
export const UNKNOWN_ARTICLE = 'unknown';

/** Its title in the admin. */
export const UNKNOWN_ARTICLE_TITLE = 'Unknown article';

/** An article as reports show it. */
export interface ArticleName {
  /** In the shop's own language; empty if there's no article. */
  title: string;
  /** On the storefront; empty if no one can visit it. */
  path: string;
}
