/** How the articles card names things. */
import type { ArticleContent, ArticleRow } from './contract';
import { idShown } from './use-article-changes';

export const NOUNS: Record<ArticleContent, string> = { routine: 'routine', brief: 'Brief' };

export function countArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

/** Such as “the routine “Hip reset””. */
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
