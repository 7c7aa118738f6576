/** Finds people next to the cursor, or through the index of their addresses. */
import { type FindInput, type Id, conditions, hasRequested, matches, trigrams } from './person-sql.server';

/** Of the people next to the cursor, those who match. */
export async function findNear(input: FindInput, scanned: number): Promise<string[]> {
  const { db, shop, query, requested, limit } = input;
  const { where, order } = conditions(input);
  const rows = await db.$queryRaw<Id[]>`
    SELECT id FROM (
      SELECT person.id, person."emailKey" FROM "Person" person
      WHERE person.shop = ${shop} AND ${where} ORDER BY ${order} LIMIT ${scanned}
    ) person
    WHERE ${matches(query.search)} AND ${hasRequested(requested)} ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Looks up the search in the trigram index. */
export async function findByAddress(input: FindInput): Promise<string[]> {
  const { db, shop, query, requested, limit } = input;
  const { where, order } = conditions(input);
  const rows = await db.$queryRaw<Id[]>`
    WITH person AS MATERIALIZED (
      SELECT person.id, person."emailKey" FROM "Person" person
      WHERE address_grams(person.shop, person."emailKey") @> ${trigrams(shop, query.search)}
        AND person.shop = ${shop} AND ${where}
    )
    SELECT id FROM person WHERE ${matches(query.search)} AND ${hasRequested(requested)}
    ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
