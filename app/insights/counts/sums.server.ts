/**
 * Sums of counts between days: of whole months and parts of them from `MonthlyCount`, as far as that's complete, and of later
 * days from `DailyCount`. One statement reads both and the day that divides them, so each day is in exactly one.
 */
import { Prisma } from '../../../prisma/client/client';

interface SumInput {
  shop: string;
  events: readonly string[];
  /** What to read besides the event, of both tables. */
  columns?: Prisma.Sql;
  /** Another condition on a row of `count`. */
  where?: Prisma.Sql;
}

interface Days {
  /** First and last day, as SQL of constant values. */
  from: Prisma.Sql;
  to: Prisma.Sql;
}

const ALL = Prisma.sql`true`;

/** Before all counts. */
const NEVER = Prisma.sql`'1900-01-01'::date`;

/** SQL of an ISO date. */
export function day(iso: string): Prisma.Sql {
  return Prisma.sql`${iso}::date`;
}

/** All days. */
export const EVER: Days = { from: NEVER, to: Prisma.sql`'9999-12-31'::date` };

/** The last day that's in `MonthlyCount`. */
function rolledUpUntil(shop: string): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT until FROM "CountRollup" WHERE shop = ${shop}), ${NEVER})`;
}

/** Conditions on the tables' rows between two days. */
function rowsBetween(
  { shop, events, where = ALL }: SumInput,
  { from, to }: Days,
): Record<'months' | 'days', Prisma.Sql> {
  const rows = Prisma.sql`count.shop = ${shop} AND event = ANY(${[...events]}) AND ${where}`;
  const until = rolledUpUntil(shop);
  return {
    months: Prisma.sql`${rows} AND month >= date_trunc('month', ${from})::date AND month <= least(${to}, ${until})`,
    days: Prisma.sql`${rows} AND day >= greatest(${from}, ${until} + 1) AND day <= ${to}`,
  };
}

/**
 * A query with one or more rows per event and columns: `now` is the sum of a period's days, and `before` of the days from
 * `previous` to the period. Both have to be added up.
 */
export function sumsOf(input: SumInput, { from, to }: Days, previous: Prisma.Sql = from): Prisma.Sql {
  const { shop, columns } = input;
  const rows = rowsBetween(input, { from: previous, to });
  const fields = columns ? Prisma.sql`event, ${columns}` : Prisma.sql`event`;
  // Before the month's first day, the subscript is none of the array's.
  const sumUpTo = (last: Prisma.Sql) =>
    Prisma.sql`coalesce("upTo"[least(least(${last}, ${rolledUpUntil(shop)}) - month + 1, 31)], 0)`;
  const [sumTo, sumBefore, sumBeforePrevious] = [to, Prisma.sql`${from} - 1`, Prisma.sql`${previous} - 1`].map(sumUpTo);
  return Prisma.sql`
    SELECT ${fields}, ${sumTo} - ${sumBefore} AS now, ${sumBefore} - ${sumBeforePrevious} AS before
    FROM "MonthlyCount" count WHERE ${rows.months}
    UNION ALL
    SELECT ${fields}, CASE WHEN day >= ${from} THEN n ELSE 0 END, CASE WHEN day < ${from} THEN n ELSE 0 END
    FROM "DailyCount" count WHERE ${rows.days}`;
}

/** A query with one or more rows per day and event: `n` has to be added up, and can be 0. */
export function sumsByDay(input: SumInput, { from, to }: Days): Prisma.Sql {
  const rows = rowsBetween(input, { from, to });
  // Months are added up first: one row with 31 sums per event and month.
  const sums = Array.from({ length: 31 }, (_, index) => Prisma.sql`sum("upTo"[${index + 1}::int])`);
  return Prisma.sql`
    SELECT month + number - 1 AS day, event, sums[number] - coalesce(sums[number - 1], 0) AS n
    FROM (
      SELECT month, event, ARRAY[${Prisma.join(sums)}] AS sums
      FROM "MonthlyCount" count WHERE ${rows.months} GROUP BY month, event
    ) months, generate_series(1, 31) AS number
    WHERE month + number - 1 BETWEEN ${from} AND least(${to}, ${rolledUpUntil(input.shop)})
    UNION ALL
    SELECT day, event, n FROM "DailyCount" count WHERE ${rows.days}`;
}
