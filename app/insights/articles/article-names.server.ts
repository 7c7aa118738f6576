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

/** An article's name; null if Shopify doesn't know the article, or not yet. */
export async function findArticleName(params: { db: Db; shop: string; id: string }): Promise<ArticleName | null> {
  const { db, shop, id } = params;
  if (!isArticleId(id)) return null;
  return db.article.findUnique({
    where: { shop_articleId: { shop, articleId: id } },
    select: { title: true, path: true },
  });
}

/** Whether a routine was assigned to an article when it was last read, which is a day ago at most. */
export async function hasRoutine({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<boolean> {
  if (!isArticleId(id)) return false;
  const where = { shop_articleId: { shop, articleId: id } };
  return (await db.article.findUnique({ where, select: { hasRoutine: true } }))?.hasRoutine ?? false;
}
