/** People in SQL: which ones a query is about, and in which order. */
import type { Db } from '~/db.server';

import { Prisma } from '../../../prisma/client/client';
import { MIN_PART_LENGTH, type PeopleCursor, type PeopleFilter, type PeopleQuery } from './query';
import type { Requested } from './request-sql.server';

/** Trigrams looked up per search. Each costs time, and the address itself is compared anyway. */
const MAX_TRIGRAMS = 6;

export interface FindInput {
  db: Db;
  shop: string;
  query: PeopleQuery;
  /** What one of their requests must match; null if none must. */
  requested: Requested | null;
  cursor: PeopleCursor;
  limit: number;
  /** Leaves out people outside of it. */
  range?: IdRange;
}

export interface Id {
  id: string;
}

/** Ids from `first` to `last`, and before `before`. */
export interface IdRange {
  first?: string;
  last?: string | null;
  before?: string;
}

/** Which of a shop's people are past the cursor, as `person`, and nearest first. */
export function conditions(input: FindInput): { where: Prisma.Sql; order: Prisma.Sql } {
  return {
    where: Prisma.sql`${FILTERS[input.query.filter]} AND ${isInRange(input, Prisma.sql`person.id`)}`,
    order: isAscending(input) ? Prisma.sql`person.id ASC` : Prisma.sql`person.id DESC`,
  };
}

/** Whether an id is past the cursor and in the range. Ids sort by creation time. */
export function isInRange(input: FindInput, id: Prisma.Sql): Prisma.Sql {
  const { cursor, range = {} } = input;
  const start = cursor === null ? null : 'after' in cursor ? cursor.after : cursor.before;
  const conditions = [
    ...(start === null ? [] : [isAscending(input) ? Prisma.sql`${id} > ${start}` : Prisma.sql`${id} < ${start}`]),
    ...(range.first === undefined ? [] : [Prisma.sql`${id} >= ${range.first}`]),
    ...(range.last == null ? [] : [Prisma.sql`${id} <= ${range.last}`]),
    ...(range.before === undefined ? [] : [Prisma.sql`${id} < ${range.before}`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

/** Whether people are read from the oldest on: not if a page's end is searched from its next one. */
export function isAscending({ query, cursor }: FindInput): boolean {
  const isBackwards = cursor !== null && 'before' in cursor;
  return (query.sort === 'oldest') !== isBackwards;
}

/** Looks at each person's requests. Written so that PostgreSQL never reads all requests instead. */
export function hasRequested(requested: Requested | null): Prisma.Sql {
  if (requested === null) return Prisma.sql`true`;
  return Prisma.sql`coalesce((
    SELECT true FROM "BriefRequest" request WHERE request."personId" = person.id AND ${requested.condition} LIMIT 1), false)`;
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

/** On `person`. */
export function matches(search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`true`;
  return [...search].length >= MIN_PART_LENGTH
    ? Prisma.sql`strpos(person."emailKey", ${search}) > 0`
    : Prisma.sql`starts_with(person."emailKey", ${search})`;
}

/**
 * Index keys that a matching address has, as the SQL function `address_grams` makes them. A few are selective enough;
 * trigrams before the @ are preferred because they are rarer.
 */
export function trigrams(shop: string, search: string): string[] {
  const characters = [...search];
  if (characters.length < MIN_PART_LENGTH) return [shop, `^${search}`];
  const all = characters
    .slice(MIN_PART_LENGTH - 1)
    .map((_, start) => characters.slice(start, start + MIN_PART_LENGTH).join(''));
  const beforeAt = all.filter((_, start) => !characters.slice(0, start + MIN_PART_LENGTH).includes('@'));
  return [shop, ...(beforeAt.length > 0 ? beforeAt : all).slice(-MAX_TRIGRAMS)];
}
