/**
 * Stats of the shop, per Brief and per article.
 *
 * - requests: submissions of the form; the same person can submit several.
 * - people: different addresses.
 * - visits: people who opened the page that the email links to. Bot clicks never count (app/delivery/link/visits.server.ts).
 * - downloads: people who pressed the button there. Each of them counts as a visit as well.
 * - timesDownloaded: presses of the button.
 *
 * Someone with requests on two articles, or for two Briefs, counts in both rows but once for the shop. Database triggers
 * keep the counts, in the same transaction as the counted row (see the migration).
 */
import type { Db, Tx } from '~/db.server';

export interface Stats {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
  timesDownloaded: number;
}

export interface ArticleStats extends Stats {
  articleId: string;
  /** From the latest request. */
  title: string;
  /** On the storefront; empty if unknown. */
  path: string;
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
  return db.articleStats.findMany({
    where: { shop },
    select: { articleId: true, title: true, path: true, ...COLUMNS },
    orderBy: [{ requests: 'desc' }, { title: 'asc' }],
    take: 100,
  });
}

/** Deletes a shop's stats. */
export async function eraseStats({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.shopStats.deleteMany({ where: { shop } });
  await db.briefStats.deleteMany({ where: { shop } });
  await db.articleStats.deleteMany({ where: { shop } });
}
