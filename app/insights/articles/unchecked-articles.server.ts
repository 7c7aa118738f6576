/** Articles that requests and pages name, and that Shopify hasn't been asked about. */
import type { Db } from '~/db.server';

import { UNKNOWN_ARTICLE } from '../contract';

/** Requests per statement. */
const REQUESTS_PER_BATCH = 500;

/** Their IDs, each once. */
export async function findUncheckedIds(params: { db: Db; shop: string; limit: number }): Promise<string[]> {
  const { db, shop, limit } = params;
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT DISTINCT "articleId" FROM "BriefRequest" WHERE shop = ${shop} AND NOT "isArticleChecked" LIMIT ${limit}`;
  return rows.map(({ articleId }) => articleId);
}

/** IDs of the articles that pages reported yesterday or later, and that Shopify doesn't have or hasn't been asked about. */
export async function findCountedIds(params: { db: Db; shop: string; now: Date; limit: number }): Promise<string[]> {
  const { db, shop, now, limit } = params;
  // Days are the shop's, which can be ahead by 14 hours and behind by 12.
  const since = new Date(now.getTime() - 2 * 24 * 60 * 60 * 1000);
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT count."articleId" FROM "DailyCount" count
    WHERE count.shop = ${shop} AND count.event IN ('views', 'briefViews') AND count.day >= ${since}::date
      AND count."articleId" NOT IN ('', ${UNKNOWN_ARTICLE})
      AND NOT EXISTS (
        SELECT 1 FROM "Article" article WHERE article.shop = ${shop} AND article."articleId" = count."articleId")
    GROUP BY count."articleId" ORDER BY sum(count.n) DESC LIMIT ${limit}`;
  return rows.map(({ articleId }) => articleId);
}

/** Records that Shopify has been asked about these articles. Skips requests that something else is changing right now. */
export async function markChecked({ db, shop, ids }: { db: Db; shop: string; ids: string[] }): Promise<void> {
  for (;;) {
    const count = await db.$executeRaw`
      UPDATE "BriefRequest" SET "isArticleChecked" = true WHERE id IN (
        SELECT id FROM "BriefRequest" WHERE shop = ${shop} AND "articleId" = ANY(${ids}) AND NOT "isArticleChecked"
        LIMIT ${REQUESTS_PER_BATCH} FOR UPDATE SKIP LOCKED)`;
    if (count < REQUESTS_PER_BATCH) return;
  }
}
