/** Finds people by their requests. */
import { Prisma } from '../../../prisma/client/client';

import { findByAddress, findNear } from './find-by-address.server';
import {
  type FindInput,
  type Id,
  type IdRange,
  conditions,
  isAscending,
  isInRange,
  matches,
  trigrams,
} from './person-sql.server';
import type { Requested } from './request-sql.server';

/** People whose requests are looked at one by one before an index of requests is used. */
const MAX_LOOKED_AT = 4000;

/** People whose address matches a search, of whom requests are looked at one by one. */
const MAX_MATCHES = 5000;

/** People whose order of creation may differ from that of their ids: those created within milliseconds. */
const MAX_INVERTED = 100;

interface RequestInput extends FindInput {
  requested: Requested;
}

/**
 * Like `findPeople`. Of the people who were new on the query's days, most match. Earlier ones only do if they came back,
 * which few do, so they're found through the requests of these days. Later ones can't.
 */
export async function findByRequest(input: RequestInput): Promise<string[]> {
  const { first, last } = await findNewPeople(input);
  const ranges: IdRange[] = first === null ? [{ last }] : [{ first, last }, { before: first }];
  if (isAscending(input)) ranges.reverse();
  const found: string[] = [];
  for (const range of ranges) {
    const limit = input.limit - found.length;
    if (limit > 0) found.push(...(await findInRange({ ...input, range, limit })));
  }
  return found;
}

async function findInRange(input: RequestInput & { range: IdRange }): Promise<string[]> {
  if (input.range.before === undefined) {
    const near = await findNear(input, MAX_LOOKED_AT);
    if (near.length === input.limit) return near;
  }
  if (input.query.search !== '' && (await hasFewMatches(input))) return findByAddress(input);
  return findThroughRequests(input);
}

interface NewPeople {
  first: string | null;
  last: string | null;
}

/** About the first and the last person who was new on the query's days; null without such a day. */
async function findNewPeople({ db, shop, requested }: RequestInput): Promise<NewPeople> {
  const { since, until } = requested;
  const [found] = await db.$queryRaw<NewPeople[]>`
    SELECT
      (SELECT min(id) FROM (
        SELECT id FROM "Person" WHERE ${since !== null} AND shop = ${shop} AND "createdAt" >= ${since ?? new Date(0)}
        ORDER BY "createdAt" LIMIT ${MAX_INVERTED}) person) AS first,
      (SELECT max(id) FROM (
        SELECT id FROM "Person" WHERE ${until !== null} AND shop = ${shop} AND "createdAt" < ${until ?? new Date(0)}
        ORDER BY "createdAt" DESC LIMIT ${MAX_INVERTED}) person) AS last`;
  return found ?? { first: null, last: null };
}

/** Whether a search matches few people, so that it's faster to look at their requests than at all of them. */
async function hasFewMatches({ db, shop, query }: RequestInput): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" person
    WHERE person.shop = ${shop} AND address_grams(person.shop, person."emailKey") @> ${trigrams(shop, query.search)}
    OFFSET ${MAX_MATCHES} LIMIT 1`;
  return rows.length === 0;
}

/** In the order of an index that has it. Otherwise PostgreSQL mustn't try: it takes matches for evenly spread. */
async function findThroughRequests(input: RequestInput): Promise<string[]> {
  const { db, shop, query, requested, limit } = input;
  const { where } = conditions(input);
  const order = isAscending(input) ? Prisma.sql`ORDER BY id ASC` : Prisma.sql`ORDER BY id DESC`;
  const kept = requested.isSorted ? Prisma.sql`NOT MATERIALIZED` : Prisma.sql`MATERIALIZED`;
  const rows = await db.$queryRaw<Id[]>`
    WITH requester AS ${kept} (
      SELECT DISTINCT request."personId" AS id FROM "BriefRequest" request
      WHERE request.shop = ${shop} AND ${isInRange(input, Prisma.sql`request."personId"`)} AND ${requested.condition}
      ${requested.isSorted ? order : Prisma.empty}
    )
    SELECT requester.id FROM (SELECT id FROM requester ${requested.isSorted ? Prisma.empty : order}) requester
    JOIN LATERAL (
      SELECT person."emailKey" FROM "Person" person 
      WHERE person.shop = ${shop} AND person.id = requester.id AND ${where} OFFSET 0
    ) person ON ${matches(query.search)}
    ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
