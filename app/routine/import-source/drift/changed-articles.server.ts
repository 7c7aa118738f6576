/** Finds routines whose article changed since it was imported. */
import type { Db } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { type ArticleSource, readArticleDates, readArticles } from '../read-article.server';
import { contentHash } from '../stored-import.server';
import { type ArticleChange, DELETED } from './drift';

interface Input {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** The routines', at most 250. */
  ids: string[];
}

/** A change of the article that a routine was imported from. */
export interface FoundChange {
  routineId: string;
  articleTitle: string;
  /** As imported. */
  contentHash: string;
  /** Null if it was deleted. */
  article: ArticleSource | null;
  /** Of what the article says now. */
  hash: string;
  isDismissed: boolean;
}

/**
 * What happened to the articles of routines, by the routines' IDs. What the merchant dismissed is left out.
 * @throws ShopifyError
 */
export async function findArticleChanges(input: Input): Promise<Partial<Record<string, ArticleChange>>> {
  const found = await readChanges({ ...input, withDismissed: false });
  const open = found.filter(({ isDismissed }) => !isDismissed);
  return Object.fromEntries(open.map(({ routineId, article }) => [routineId, article ? 'changed' : 'deleted']));
}

/**
 * Changes of articles.
 *
 * One call asks Shopify when all of the articles were changed. One is read only if that isn't when it was compared last.
 *
 * @param input `withDismissed`: whether changes that were dismissed are read again. Without, they can still be among the others.
 * @throws ShopifyError
 */
export async function readChanges(input: Input & { withDismissed: boolean }): Promise<FoundChange[]> {
  const { db, shop, admin, withDismissed } = input;
  const rows = await readRows(input);
  const dates = await readArticleDates(admin, [...new Set(rows.map(({ articleId }) => articleId))]);
  const changed = rows.filter(({ articleId, articleUpdatedAt, dismissedHash }) => {
    const isCompared = dates.get(articleId) === articleUpdatedAt;
    return !isCompared || (withDismissed && dismissedHash !== null);
  });
  const there = new Set(changed.map(({ articleId }) => articleId).filter((articleId) => dates.has(articleId)));
  const articles = await readArticles(admin, [...there]);
  const found: FoundChange[] = [];
  for (const { articleId, dismissedHash, articleUpdatedAt: _date, ...about } of changed) {
    const article = articles.get(articleId) ?? null;
    const hash = article ? contentHash(article) : DELETED;
    const [isSame, isDismissed] = [hash === about.contentHash, hash === dismissedHash];
    if (!isSame) found.push({ ...about, article, hash, isDismissed });
    if (!article || !(isSame || isDismissed)) continue;
    // It was saved without changes, changed back, or dismissed. Keeping the date saves reading it again.
    await db.routineImport.updateMany({
      where: { shop, routineId: about.routineId, contentHash: about.contentHash, dismissedHash },
      data: { articleUpdatedAt: article.updatedAt, dismissedHash: isSame ? null : dismissedHash },
    });
  }
  return found;
}

async function readRows({ db, shop, ids }: Input) {
  const rows = await db.routineImport.findMany({
    where: { shop, routineId: { in: ids }, articleId: { not: null } },
    select: {
      ...{ routineId: true, articleId: true, articleTitle: true, articleUpdatedAt: true },
      ...{ contentHash: true, dismissedHash: true },
    },
  });
  return rows.flatMap(({ articleId, ...row }) => (articleId === null ? [] : [{ ...row, articleId }]));
}

/** Doesn't show a change again, until the article changes once more. */
export async function dismissChange(params: {
  db: Db;
  shop: string;
  routineId: string;
  hash: string;
}): Promise<boolean> {
  const { db, shop, routineId, hash } = params;
  const { count } = await db.routineImport.updateMany({
    where: { shop, routineId, articleId: { not: null } },
    data: { dismissedHash: hash },
  });
  return count > 0;
}
