/** Records of the shop and its content. */

export interface ShopRecord {
  /** Numeric, as in `gid://shopify/Shop/1`. */
  id: number;
  domain: string;
  name: string;
  email: string;
  /** Primary language, such as `en`. */
  locale: string;
  currency: string;
  timezone: string;
  description: string;
}

export interface BlogRecord {
  id: number;
  handle: string;
  title: string;
}

export interface ArticleRecord {
  id: number;
  blogHandle: string;
  handle: string;
  title: string;
  author: string;
  /** ISO 8601. */
  publishedAt: string;
  /** ISO 8601; when it was published if it hasn't changed since. */
  updatedAt?: string;
  excerpt: string;
  /** HTML. */
  body: string;
  tags: string[];
  /** Suffix of the template; null for the default one. */
  templateSuffix: string | null;
  /** The HTML file passed to the demo with `--article`. */
  sourceFile?: string;
}

/** A translated text, as registered by merchants and translation apps. */
export interface TranslationRecord {
  /** GID of the article, blog, metaobject, theme or shop. */
  resourceId: string;
  locale: string;
  /** Shopify's name, such as `title`, `body_html` or `summary_html`; for metaobjects, the field's key. */
  key: string;
  value: string;
}

/** An article's path in the store's primary language. */
export function articlePath(article: Pick<ArticleRecord, 'blogHandle' | 'handle'>): string {
  return `/blogs/${article.blogHandle}/${article.handle}`;
}
