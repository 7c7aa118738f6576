/**
 * Stats of the shop, per Brief and per article.
 *
 * - requests: submissions of the form; the same person can submit several.
 * - people: different addresses.
 * - visits: people who opened the page that the email links to. Bot clicks never count (app/delivery/link/visits.server.ts).
 * - downloads: people who pressed the button there. Each of them counts as a visit as well.
 * - timesDownloaded: presses of the button.
 *
 * Someone with requests on two articles, or for two Briefs, counts in both rows but once for the shop. Requests from the
 * theme editor aren't counted. Database triggers keep the counts, in the same transaction as the counted row (see the
 * migrations). Counts are history: they never fall, even if people are deleted.
 */
import type { Db, Tx } from '~/db.server';

import { type ArticleName, UNKNOWN_ARTICLE } from './contract';

export interface Stats {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
  timesDownloaded: number;
}

/** Stats of an article, of all unknown ones (see `UNKNOWN_ARTICLE`), or of requests from other pages (empty). */
export interface ArticleStats extends Stats, ArticleName {
  articleId: string;
}

const NO_STATS: Stats = { requests: 0, people: 0, visits: 0, downloads: 0, timesDownloaded: 0 };

const COLUMNS = { requests: true, people: true, visits: true, downloads: true, timesDownloaded: true } as const;

export async function readShopStats({ db, shop }: { db: Db; shop: string }): Promise<Stats> {
  const stats = await db.shopStats.findUnique({ where: { shop }, select: COLUMNS });
  return stats ?? NO_STATS;
}

/** Stats by Brief ID. Briefs without requests are left out. */
export async function readBriefStats({ db, shop }: { db: Db; shop: string }): Promise<Record<string, Stats>> {
  const rows = await db.briefStats.findMany({ where: { shop }, select: { briefId: true, ...COLUMNS } });
  return Object.fromEntries(rows.map(({ briefId, ...stats }) => [briefId, stats]));
}

/** The 100 articles with the most requests. */
export async function readArticleStats({ db, shop }: { db: Db; shop: string }): Promise<ArticleStats[]> {
  return db.$queryRaw<ArticleStats[]>`
    SELECT CASE WHEN stats."articleId" = '' THEN '' ELSE coalesce(article."articleId", ${UNKNOWN_ARTICLE}) END AS "articleId",
      coalesce(article.title, '') AS title, coalesce(article.path, '') AS path,
      sum(requests)::int AS requests, sum(people)::int AS people, sum(visits)::int AS visits,
      sum(downloads)::int AS downloads, sum("timesDownloaded")::int AS "timesDownloaded"
    FROM "ArticleStats" stats
    LEFT JOIN "Article" article ON article.shop = stats.shop AND article."articleId" = stats."articleId"
    WHERE stats.shop = ${shop} AND requests > 0
    GROUP BY 1, 2, 3 ORDER BY requests DESC, title ASC LIMIT 100`;
}

/** Deletes a shop's stats and articles. */
export async function eraseStats({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.shopStats.deleteMany({ where: { shop } });
  await db.briefStats.deleteMany({ where: { shop } });
  await db.articleStats.deleteMany({ where: { shop } });
  await db.article.deleteMany({ where: { shop } });
}
