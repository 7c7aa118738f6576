/** Finds people by filter and part of their email address. */
import { Prisma } from '../../../prisma/client/client';

import type { Db } from '~/db.server';

import { MIN_PART_LENGTH, type PeopleCursor, type PeopleFilter, type PeopleQuery } from './query';

/** People scanned before the trigram index is used. */
const MAX_SCANNED = 20_000;

/** Trigrams looked up per search. Each costs time, and the address itself is compared anyway. */
const MAX_TRIGRAMS = 6;

interface FindInput {
  db: Db;
  shop: string;
  query: PeopleQuery;
  cursor: PeopleCursor;
  limit: number;
}

/**
 * Returns the ids of the people next to the cursor, nearest first.
 *
 * Scans the people next to the cursor first: if matches are common, that fills the page, while the index would have to
 * collect and sort thousands. If it doesn't fill the page, matches are rare, and the index finds them quickly.
 */
export async function findPeople(input: FindInput): Promise<string[]> {
  const { db, query, limit } = input;
  if (query.search === '') return walkPeople(input);
  const { where, order } = conditions(input);
  const near = await db.$queryRaw<Id[]>`
    SELECT id FROM (
      SELECT person.id, person."emailKey" FROM "Person" person WHERE ${where} ORDER BY ${order} LIMIT ${MAX_SCANNED}
    ) person
    WHERE ${matches(query.search)} ORDER BY ${order} LIMIT ${limit}`;
  if (near.length === limit) return near.map(({ id }) => id);
  const matched = await db.$queryRaw<Id[]>`
    WITH person AS MATERIALIZED (
      SELECT person.id, person."emailKey" FROM "Person" person
      WHERE address_grams(person.shop, person."emailKey") @> ${trigrams(input.shop, query.search)} AND ${where}
    )
    SELECT id FROM person WHERE ${matches(query.search)} ORDER BY ${order} LIMIT ${limit}`;
  return matched.map(({ id }) => id);
}

/** Like `findPeople`, for a caller that reads all pages: scans each person once, even if few match. */
export async function walkPeople(input: FindInput): Promise<string[]> {
  const { where, order } = conditions(input);
  const rows = await input.db.$queryRaw<Id[]>`
    SELECT person.id FROM "Person" person
    WHERE ${where} AND ${matches(input.query.search)} ORDER BY ${order} LIMIT ${input.limit}`;
  return rows.map(({ id }) => id);
}

interface Id {
  id: string;
}

/** Ids sort by creation time. */
function conditions({ shop, query, cursor }: FindInput): { where: Prisma.Sql; order: Prisma.Sql } {
  const isBackwards = cursor !== null && 'before' in cursor;
  const isAscending = (query.sort === 'oldest') !== isBackwards;
  const start = cursor === null ? null : 'after' in cursor ? cursor.after : cursor.before;
  const isPastStart = isAscending ? Prisma.sql`person.id > ${start}` : Prisma.sql`person.id < ${start}`;
  const range = start === null ? Prisma.sql`true` : isPastStart;
  return {
    where: Prisma.sql`person.shop = ${shop} AND ${FILTERS[query.filter]} AND ${range}`,
    order: isAscending ? Prisma.sql`person.id ASC` : Prisma.sql`person.id DESC`,
  };
}

/** Each condition is that of a partial index. */
const FILTERS: Record<PeopleFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  'not-downloaded': Prisma.sql`
    person."confirmedAt" IS NULL AND person."failedAt" IS NULL AND person."unsubscribedAt" IS NULL`,
  downloaded: Prisma.sql`person."confirmedAt" IS NOT NULL`,
  failed: Prisma.sql`person."failedAt" IS NOT NULL`,
  unsubscribed: Prisma.sql`person."unsubscribedAt" IS NOT NULL`,
};

function matches(search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`true`;
  return [...search].length >= MIN_PART_LENGTH
    ? Prisma.sql`strpos(person."emailKey", ${search}) > 0`
    : Prisma.sql`starts_with(person."emailKey", ${search})`;
}

/**
 * Index keys that a matching address has, as the SQL function `address_grams` makes them. A few are selective enough;
 * trigrams before the @ are preferred because they are rarer.
 */
function trigrams(shop: string, search: string): string[] {
  const characters = [...search];
  if (characters.length < MIN_PART_LENGTH) return [shop, `^${search}`];
  const all = characters
    .slice(MIN_PART_LENGTH - 1)
    .map((_, start) => characters.slice(start, start + MIN_PART_LENGTH).join(''));
  const beforeAt = all.filter((_, start) => !characters.slice(0, start + MIN_PART_LENGTH).includes('@'));
  return [shop, ...(beforeAt.length > 0 ? beforeAt : all).slice(-MAX_TRIGRAMS)];
}
