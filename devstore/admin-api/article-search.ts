/** The search of articles: terms that must all match, and the orders that a list can have. */
import type { ArticleRecord, StoreState } from '../state.ts';
import { contains, parseQuery, type Term } from './search.ts';
import { notImplemented } from './view.ts';

/**
 * The articles that match a query in Shopify's search syntax, as far as the store knows it: words, and `name:value`.
 * @throws GraphQLError where the query uses more than that.
 */
export function searchArticles(state: StoreState, query: string): ArticleRecord[] {
  const terms = parseQuery(query, 'articles');
  return state.articles.filter((article) => terms.every((term) => matches(state, article, term)));
}

/** The articles in the order of an `ArticleSortKeys` value. */
export function sortArticles(state: StoreState, articles: ArticleRecord[], sortKey: string): ArticleRecord[] {
  const byText = (text: (article: ArticleRecord) => string) =>
    articles.toSorted((a, b) => text(a).localeCompare(text(b)) || a.id - b.id);
  switch (sortKey) {
    case 'ID':
      return articles.toSorted((a, b) => a.id - b.id);
    case 'TITLE':
      return byText((article) => article.title);
    case 'AUTHOR':
      return byText((article) => article.author);
    // Nobody edits an article in this store.
    case 'UPDATED_AT':
    case 'PUBLISHED_AT':
      return byText((article) => article.publishedAt);
    case 'BLOG_TITLE':
      return byText((article) => blogOf(state, article)?.title ?? '');
    default:
      throw notImplemented(`ArticleSortKeys.${sortKey}`);
  }
}

export function isPublished(article: ArticleRecord): boolean {
  return Date.parse(article.publishedAt) <= Date.now();
}

function matches(state: StoreState, article: ArticleRecord, { name, value }: Term): boolean {
  switch (name) {
    case null:
      return contains([article.title, article.author, article.excerpt, article.body, ...article.tags].join(' '), value);
    case 'title':
      return contains(article.title, value);
    case 'author':
      return contains(article.author, value);
    case 'handle':
      return article.handle === value;
    case 'id':
      return String(article.id) === value;
    case 'blog_id':
      return String(blogOf(state, article)?.id) === value;
    case 'tag':
      return article.tags.some((tag) => tag.toLowerCase() === value);
    case 'published_status':
      return value === 'any' || isPublished(article) === (value === 'published');
    default:
      throw notImplemented(`"${name}:" in a search of articles`);
  }
}

function blogOf(state: StoreState, article: ArticleRecord) {
  return state.blogs.find((blog) => blog.handle === article.blogHandle);
}
