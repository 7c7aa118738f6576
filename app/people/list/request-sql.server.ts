/** People's requests in SQL: which ones a query is about, and their Briefs and articles. */
import type { Db } from '~/db.server';
import { UNKNOWN_ARTICLE_TITLE } from '~/insights/contract';

import { Prisma } from '../../../prisma/client/client';
import type { PeopleQuery } from './query';

/** Joins the article and the Brief of `request`. */
export const JOIN_ARTICLE_AND_BRIEF = Prisma.sql`
  LEFT JOIN "Article" article ON article.shop = request.shop AND article."articleId" = request."articleId"
  LEFT JOIN "Brief" brief ON brief.shop = request.shop AND brief.id = request."briefId"`;

/** The article's title; empty if the request came from another page. */
export const ARTICLE_TITLE = Prisma.sql`
  CASE WHEN request."articleId" = '' THEN '' ELSE coalesce(article.title, ${UNKNOWN_ARTICLE_TITLE}) END`;

/** What a query says about requests. */
export interface Requested {
  /** About `request`. */
  condition: Prisma.Sql;
  /** Whether an index has its people in order: not with days, or with several conditions. */
  isSorted: boolean;
  /** When the days begin and end. */
  since: Date | null;
  until: Date | null;
}

/** Turns a query's filters into SQL; null if it's about no request in particular. */
export async function readRequested(input: { db: Db; shop: string; query: PeopleQuery }): Promise<Requested | null> {
  const { brief, article, language } = input.query;
  const { since, until } = await findBounds(input);
  const values = [
    ...(brief === '' ? [] : [Prisma.sql`request."briefId" = ${brief}`]),
    ...(article === null ? [] : [Prisma.sql`request."articleId" = ${article}`]),
    ...(language === '' ? [] : [Prisma.sql`request.locale = ${language}`]),
  ];
  const days = [
    ...(since === null ? [] : [Prisma.sql`request."createdAt" >= ${since}`]),
    ...(until === null ? [] : [Prisma.sql`request."createdAt" < ${until}`]),
  ];
  const conditions = [...values, ...days];
  if (conditions.length === 0) return null;
  return {
    condition: Prisma.join(conditions, ' AND '),
    isSorted: conditions.length === values.length && values.length === 1,
    since,
    until,
  };
}

interface Bounds {
  since: Date | null;
  until: Date | null;
}

/** When the query's days begin and end in the shop's time zone. */
async function findBounds(input: { db: Db; shop: string; query: PeopleQuery }): Promise<Bounds> {
  const { db, shop, query } = input;
  const [from, to] = [query.from || null, query.to || null];
  if (from === null && to === null) return { since: null, until: null };
  const [bounds] = await db.$queryRaw<Bounds[]>`
    SELECT ${from}::date::timestamp AT TIME ZONE zone.name AT TIME ZONE 'UTC' AS since,
      (${to}::date + 1)::timestamp AT TIME ZONE zone.name AT TIME ZONE 'UTC' AS until
    FROM (SELECT coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = ${shop}), 'UTC') AS name) zone`;
  return bounds ?? { since: null, until: null };
}
