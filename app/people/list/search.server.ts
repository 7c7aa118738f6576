/** Finds people by filter, what they requested, and part of their email address. */
import { findByAddress, findNear } from './find-by-address.server';
import { findByRequest } from './find-by-request.server';
import { type FindInput, type Id, conditions, hasRequested, matches } from './person-sql.server';

/** People scanned before the trigram index is used. */
const MAX_SCANNED = 20_000;

/**
 * Returns the ids of the people next to the cursor, nearest first.
 *
 * Scans the people next to the cursor first: if matches are common, that fills the page, while an index would have to
 * collect and sort thousands. If it doesn't fill the page, matches are rare, and an index finds them quickly.
 */
export async function findPeople(input: FindInput): Promise<string[]> {
  const { query, requested, limit } = input;
  if (requested !== null) return findByRequest({ ...input, requested });
  if (query.search === '') return walkPeople(input);
  const near = await findNear(input, MAX_SCANNED);
  return near.length === limit ? near : findByAddress(input);
}

/** Like `findPeople`, for a caller that reads all pages: scans each person once, even if few match. */
export async function walkPeople(input: FindInput): Promise<string[]> {
  const { db, shop, query, requested, limit } = input;
  const { where, order } = conditions(input);
  const rows = await db.$queryRaw<Id[]>`
    SELECT person.id FROM "Person" person
    WHERE person.shop = ${shop} AND ${where} AND ${matches(query.search)} AND ${hasRequested(requested)}
    ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
