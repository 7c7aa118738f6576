/** Finds people among many: by filter, by part of the address, from a cursor on. */
import { Prisma } from '../../../prisma/client/client';

import type { Db } from '~/db.server';

import type { PeopleCursor, PeopleFilter, PeopleQuery } from './people-query';

/** People that are looked through one by one before the index of parts is asked. */
const LOOKED_THROUGH = 20_000;

/** Letters of a key in that index. */
const GRAM = 3;

/** Keys that are asked for at most: each costs time, and the address itself is compared in the end. */
const GRAMS = 6;

interface FindInput {
  db: Db;
  shop: string;
  query: PeopleQuery;
  cursor: PeopleCursor;
  limit: number;
}

/**
 * Ids of the people right after the cursor, or right before it, the nearest first.
 *
 * A search looks through those next to the cursor first: where one in a few hundred matches, that fills a page, while
 * the index would have to collect thousands and sort them. Where it does not, matches are few, and the index finds them.
 */
export async function findPeople(input: FindInput): Promise<string[]> {
  const { db, query, limit } = input;
  if (query.search === '') return walkPeople(input);
  const { where, order } = conditions(input);
  const near = await db.$queryRaw<Id[]>`
    SELECT id FROM (SELECT l.id, l."emailKey" FROM "Lead" l WHERE ${where} ORDER BY ${order} LIMIT ${LOOKED_THROUGH}) l
    WHERE ${matches(query.search)} ORDER BY ${order} LIMIT ${limit}`;
  if (near.length === limit) return near.map(({ id }) => id);
  const all = await db.$queryRaw<Id[]>`
    WITH l AS MATERIALIZED (
      SELECT l.id, l."emailKey" FROM "Lead" l
      WHERE lead_grams(l.shop, l."emailKey") @> ${gramsOf(input.shop, query.search)} AND ${where}
    )
    SELECT id FROM l WHERE ${matches(query.search)} ORDER BY ${order} LIMIT ${limit}`;
  return all.map(({ id }) => id);
}

/** The same for somebody who will go through all of them: each person is looked at once, however few match. */
export async function walkPeople(input: FindInput): Promise<string[]> {
  const { where, order } = conditions(input);
  const rows = await input.db.$queryRaw<Id[]>`
    SELECT l.id FROM "Lead" l
    WHERE ${where} AND ${matches(input.query.search)} ORDER BY ${order} LIMIT ${input.limit}`;
  return rows.map(({ id }) => id);
}

interface Id {
  id: string;
}

/** Ids are made in the order of time. */
function conditions({ shop, query, cursor }: FindInput): { where: Prisma.Sql; order: Prisma.Sql } {
  const isBackwards = cursor !== null && 'before' in cursor;
  const isAscending = (query.sort === 'oldest') !== isBackwards;
  const from = cursor === null ? null : 'after' in cursor ? cursor.after : cursor.before;
  const start = isAscending ? Prisma.sql`l.id > ${from}` : Prisma.sql`l.id < ${from}`;
  return {
    where: Prisma.sql`l.shop = ${shop} AND ${FILTERS[query.filter]} AND ${from === null ? Prisma.sql`true` : start}`,
    order: isAscending ? Prisma.sql`l.id ASC` : Prisma.sql`l.id DESC`,
  };
}

/** Each in the words of its index. */
const FILTERS: Record<PeopleFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  waiting: Prisma.sql`l."confirmedAt" IS NULL AND l."failedAt" IS NULL AND l."unsubscribedAt" IS NULL`,
  downloaded: Prisma.sql`l."confirmedAt" IS NOT NULL`,
  failed: Prisma.sql`l."failedAt" IS NOT NULL`,
  unsubscribed: Prisma.sql`l."unsubscribedAt" IS NOT NULL`,
};

function matches(search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`true`;
  const isPart = [...search].length >= GRAM;
  return isPart ? Prisma.sql`strpos(l."emailKey", ${search}) > 0` : Prisma.sql`starts_with(l."emailKey", ${search})`;
}

/**
 * Keys that an address must have, as `lead_grams` of the migration makes them. A few are enough to find few, and those
 * before the @ are the rarer ones.
 */
function gramsOf(shop: string, search: string): string[] {
  const letters = [...search];
  if (letters.length < GRAM) return [shop, `^${search}`];
  const grams = letters.slice(GRAM - 1).map((_, at) => letters.slice(at, at + GRAM).join(''));
  const local = grams.filter((_, at) => !letters.slice(0, at + GRAM).includes('@'));
  return [shop, ...(local.length > 0 ? local : grams).slice(-GRAMS)];
}
