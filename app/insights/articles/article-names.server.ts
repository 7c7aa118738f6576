/** Articles' names, as Shopify knows them. */
import type { Db } from '~/db.server';

import { type ArticleName, UNKNOWN_ARTICLE_TITLE } from '../contract';
import { isArticleId } from './article-id';

export const NO_ARTICLE: ArticleName = { title: '', path: '' };

interface NamesInput {
  db: Db;
  shop: string;
  ids: string[];
  /** The title of an article that Shopify doesn't know, or not yet. */
  unknownTitle?: string;
}

/** Looks up articles' names. */
export async function findArticleNames(input: NamesInput): Promise<(id: string) => ArticleName> {
  const { db, shop, ids, unknownTitle = UNKNOWN_ARTICLE_TITLE } = input;
  const articleIds = [...new Set(ids)].filter(isArticleId);
  const rows =
    articleIds.length === 0
      ? []
      : await db.article.findMany({
          where: { shop, articleId: { in: articleIds } },
          select: { articleId: true, title: true, path: true },
        });
  const names = new Map(rows.map(({ articleId, title, path }) => [articleId, { title, path }]));
  return (id) => (id === '' ? NO_ARTICLE : (names.get(id) ?? { title: unknownTitle, path: '' }));
}

export interface FoundArticle extends ArticleName {
  /** Whether a routine was assigned to it when it was last read, which is a day ago at most. */
  hasRoutine: boolean;
}

/** An article; null if Shopify doesn't know it, or not yet. */
export async function findArticle(params: { db: Db; shop: string; id: string }): Promise<FoundArticle | null> {
  const { db, shop, id } = params;
  if (!isArticleId(id)) return null;
  return db.article.findUnique({
    where: { shop_articleId: { shop, articleId: id } },
    select: { title: true, path: true, hasRoutine: true },
  });
}
