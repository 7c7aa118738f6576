/** How the articles card names things. */
import { type ArticleContent, type ArticleRow, NOUNS, idShown } from './contract';

export function countArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

/** The title of what an article shows, in quotes. */
export function shownName({ shows }: ArticleRow, content: ArticleContent): string {
  const title = shows[content]?.title;
  return title == null ? `a deleted ${NOUNS[content]}` : `“${title}”`;
}

/** The articles that show something else, which would be replaced. */
export function replacedBy(articles: readonly ArticleRow[], content: ArticleContent, target: string | null) {
  return articles.filter((article) => {
    const shown = idShown(article, content);
    return shown !== null && shown !== target;
  });
}
