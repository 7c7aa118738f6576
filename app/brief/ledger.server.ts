/**
 * What the Brief has earned.
 *
 * - requests: how often it was asked for; a person who asks twice counts twice.
 * - people: different addresses that asked.
 * - visits: people who opened the page that the e-mail leads to. A mail scanner that follows links opens it, too.
 * - downloads: people who pressed the button there. Each of them counts as a visit as well.
 *
 * A person who asked on two articles counts in both rows, and once in the totals.
 */
import { Prisma } from '../../prisma/client/client';

import type { Db } from '~/db.server';

export interface Figures {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
}

export interface ArticleFigures extends Figures {
  articleId: string;
  /** As it was at the last request. */
  title: string;
  /** On the storefront; empty where it was not sent. */
  path: string;
}

/** Each request with what came of it. */
const REQUESTS = (shop: string) => Prisma.sql`(
  SELECT r.*,
    EXISTS (
      SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind IN ('visited', 'downloaded')
    ) AS visited,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind = 'downloaded') AS downloaded
  FROM "BriefRequest" r
  WHERE r.shop = ${shop}
) AS request`;

const FIGURES = Prisma.sql`
  count(*)::int AS requests,
  count(DISTINCT "leadId")::int AS people,
  count(DISTINCT "leadId") FILTER (WHERE visited)::int AS visits,
  count(DISTINCT "leadId") FILTER (WHERE downloaded)::int AS downloads`;

export async function totals({ db, shop }: { db: Db; shop: string }): Promise<Figures> {
  const [figures] = await db.$queryRaw<Figures[]>`SELECT ${FIGURES} FROM ${REQUESTS(shop)}`;
  return figures ?? { requests: 0, people: 0, visits: 0, downloads: 0 };
}

/** The articles that the Brief was asked for on, the most requested first, at most 100. */
export async function byArticle({ db, shop }: { db: Db; shop: string }): Promise<ArticleFigures[]> {
  return db.$queryRaw<ArticleFigures[]>`
    SELECT "articleId",
      (array_agg("articleTitle" ORDER BY "createdAt" DESC))[1] AS title,
      (array_agg("articlePath" ORDER BY "createdAt" DESC))[1] AS path,
      ${FIGURES}
    FROM ${REQUESTS(shop)}
    GROUP BY "articleId"
    ORDER BY requests DESC, title
    LIMIT 100`;
}
