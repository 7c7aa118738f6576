/**
 * Stats of the shop, per Brief and per article: sums of daily counts.
 *
 * - requests: submissions of the form; the same person can submit several.
 * - people: different addresses.
 * - visits: people who opened the page that the email links to. Bot clicks never count (app/delivery/link/visits.server.ts).
 * - downloads: people who pressed the button there. Each of them counts as a visit as well.
 * - timesDownloaded: presses of the button.
 *
 * Someone with requests on two articles, or for two Briefs, counts for both but once for the shop. Requests from the
 * theme editor aren't counted. Counts are history: they never fall, even if people are deleted.
 */
import { Prisma } from '../../prisma/client/client';
import type { Db, Tx } from '~/db.server';

import { type ArticleName, UNKNOWN_ARTICLE } from './contract';
import type { CountedEvent, Scope } from './counts/counted-event';
import { deleteRollup } from './counts/roll-up.server';
import { EVER, sumsOf } from './counts/sums.server';

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

/** The stat that each event adds to. */
function statsByEvent(scope: Scope): Map<string, keyof Stats> {
  const once = (event: 'people' | 'visits' | 'downloads'): CountedEvent =>
    scope === 'shop' ? event : `${event}:${scope}`;
  return new Map([
    ['requests', 'requests'],
    [once('people'), 'people'],
    [once('visits'), 'visits'],
    [once('downloads'), 'downloads'],
    ['timesDownloaded', 'timesDownloaded'],
  ]);
}

/** Whether anyone has ever requested a Brief, even if they were deleted since. */
export async function hasHadPeople({ db, shop }: { db: Db; shop: string }): Promise<boolean> {
  return (await db.dailyCount.findFirst({ where: { shop, event: 'people' }, select: { day: true } })) !== null;
}

export async function readShopStats({ db, shop }: { db: Db; shop: string }): Promise<Stats> {
  const stats = statsByEvent('shop');
  const rows = await db.$queryRaw<EventSum[]>`
    WITH counts AS (${sumsOf({ shop, events: [...stats.keys()] }, EVER)})
    SELECT event, sum(now)::int AS n FROM counts GROUP BY event`;
  return toStats(rows, stats);
}

/** Stats by Brief ID. Briefs without requests are left out. */
export async function readBriefStats({ db, shop }: { db: Db; shop: string }): Promise<Record<string, Stats>> {
  const stats = statsByEvent('brief');
  const columns = Prisma.sql`"briefId"`;
  const rows = await db.$queryRaw<(EventSum & { briefId: string })[]>`
    WITH counts AS (${sumsOf({ shop, events: [...stats.keys()], columns }, EVER)})
    SELECT "briefId", event, sum(now)::int AS n FROM counts GROUP BY "briefId", event`;
  const briefIds = [...new Set(rows.map(({ briefId }) => briefId))];
  const ofBrief = (id: string) => rows.filter(({ briefId }) => briefId === id);
  return Object.fromEntries(briefIds.map((id) => [id, toStats(ofBrief(id), stats)]));
}

interface EventSum {
  event: string;
  n: number;
}

function toStats(rows: EventSum[], stats: Map<string, keyof Stats>): Stats {
  const total = { ...NO_STATS };
  for (const { event, n } of rows) {
    const stat = stats.get(event);
    if (stat) total[stat] = n;
  }
  return total;
}

/** The 100 articles with the most requests. All that Shopify doesn't have are one, so that invented IDs can't fill it. */
export async function readArticleStats({ db, shop }: { db: Db; shop: string }): Promise<ArticleStats[]> {
  const events = [...statsByEvent('article').keys()];
  const counts = sumsOf({ shop, events, columns: Prisma.sql`"articleId"` }, EVER);
  return db.$queryRaw<ArticleStats[]>`
    WITH counts AS (${counts})
    SELECT CASE WHEN count."articleId" = '' THEN '' ELSE coalesce(article."articleId", ${UNKNOWN_ARTICLE}) END AS "articleId",
      coalesce(article.title, '') AS title, coalesce(article.path, '') AS path,
      coalesce(sum(n) FILTER (WHERE event = 'requests'), 0)::int AS requests,
      coalesce(sum(n) FILTER (WHERE event = 'people:article'), 0)::int AS people,
      coalesce(sum(n) FILTER (WHERE event = 'visits:article'), 0)::int AS visits,
      coalesce(sum(n) FILTER (WHERE event = 'downloads:article'), 0)::int AS downloads,
      coalesce(sum(n) FILTER (WHERE event = 'timesDownloaded'), 0)::int AS "timesDownloaded"
    FROM (SELECT "articleId", event, sum(now) AS n FROM counts GROUP BY "articleId", event) count
    LEFT JOIN "Article" article ON article.shop = ${shop} AND article."articleId" = count."articleId"
    GROUP BY 1, 2, 3 ORDER BY requests DESC, title ASC LIMIT 100`;
}

/** Deletes a shop's counts and articles. */
export async function eraseStats({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.dailyCount.deleteMany({ where: { shop } });
  await deleteRollup(db, { shop });
  await db.eventBatch.deleteMany({ where: { shop } });
  await db.article.deleteMany({ where: { shop } });
}
