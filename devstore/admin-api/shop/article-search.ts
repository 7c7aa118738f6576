/** Searches and sorts articles. */
import type { ArticleRecord } from '../../state/content.ts';
import type { StoreState } from '../../state/state.ts';
import { contains, parseQuery, type Term } from '../graphql/search.ts';
import { notImplemented } from '../graphql/view.ts';

/**
 * The articles that match a query in Shopify's search syntax.
 * @throws GraphQLError for unsupported syntax.
 */
export function searchArticles(state: StoreState, query: string): ArticleRecord[] {
  const condition = parseQuery(query, 'articles');
  return state.articles.filter((article) => condition((term) => matches(state, article, term)));
}

/** Sorts articles by an `ArticleSortKeys` value. */
export function sortArticles(articles: ArticleRecord[], sortKey: string): ArticleRecord[] {
  const byText = (text: (article: ArticleRecord) => string) =>
    articles.toSorted((a, b) => text(a).localeCompare(text(b)) || a.id - b.id);
  switch (sortKey) {
    case 'ID':
      return articles.toSorted((a, b) => a.id - b.id);
    case 'TITLE':
      return byText((article) => article.title);
    case 'UPDATED_AT':
    case 'PUBLISHED_AT':
      return byText((article) => article.publishedAt);
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
