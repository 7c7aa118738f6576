/**
 * Adds up daily counts by month, every night. Each month is one transaction, which also moves the day until which the sums
 * are complete, so that a job can end at any time. What's read of later days are daily counts, so numbers are exact before,
 * during and after it, and without it.
 */
import { Prisma } from '../../../prisma/client/client';
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CountRollup } from '~/jobs/contract';

import { addDays } from '../funnel/period';

/** Days that can still be counted: it may be the day before yesterday's end somewhere, and a transaction may be late. */
const OPEN_DAYS = 3;

/** Milliseconds for a month. */
const TIMEOUT = 2 * 60_000;

/** The job: without a shop, queues one for each that has counts; with a shop, adds up what's complete. */
export async function runCountRollup(input: {
  db: Db;
  enqueue: Enqueue;
  job: CountRollup;
  shops: () => Promise<string[]>;
  now?: Date;
}): Promise<void> {
  const { db, enqueue, job, shops, now = new Date() } = input;
  const { shop } = job;
  if (shop === null) {
    for (const each of await shops()) await db.$transaction((tx) => enqueue(tx, 'count-rollup', { shop: each }));
    return;
  }
  await rollUpCounts({ db, shop, until: addDays(now.toISOString().slice(0, 10), -OPEN_DAYS) });
}

/**
 * Adds up a shop's days until that one, which must be over. Can run twice, and at the same time.
 * @param until an ISO date
 */
export async function rollUpCounts({ db, shop, until }: { db: Db; shop: string; until: string }): Promise<void> {
  while (await db.$transaction((tx) => rollUpMonth(tx, { shop, until }), { timeout: TIMEOUT }));
}

/** Whether there may be more. */
async function rollUpMonth(tx: Tx, { shop, until }: { shop: string; until: string }): Promise<boolean> {
  // Whatever changes earlier days holds it too: prisma/migrations/20261130190828_monthly_counts.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('count-rollup'), hashtext(${shop}))`;
  const rows = Prisma.sql`shop = ${shop} AND event = ANY(${await countedEvents(tx, shop)})`;
  const [next] = await tx.$queryRaw<{ from: string; to: string }[]>`
    SELECT date_trunc('month', day)::date::text AS from,
      least(${until}::date, (date_trunc('month', day) + interval '1 month - 1 day')::date)::text AS to
    FROM (
      SELECT coalesce(
        (SELECT until + 1 FROM "CountRollup" WHERE shop = ${shop}),
        (SELECT min(day) FROM "DailyCount" WHERE ${rows})
      ) AS day
    ) next WHERE day <= ${until}::date`;
  if (!next) return false;
  const { from, to } = next;
  const sums = Array.from(
    { length: 31 },
    (_, index) => Prisma.sql`coalesce(sum(n) FILTER (WHERE day <= ${from}::date + ${index}::int), 0)::int`,
  );
  await tx.$executeRaw`DELETE FROM "MonthlyCount" WHERE shop = ${shop} AND month = ${from}::date`;
  await tx.$executeRaw`
    INSERT INTO "MonthlyCount"
      (shop, event, month, "articleId", "briefId", "routineId", "routineVersion", step, device, language, "upTo")
    SELECT shop, event, ${from}::date, "articleId", "briefId", "routineId", "routineVersion", step, device, language,
      ARRAY[${Prisma.join(sums)}]
    FROM "DailyCount" WHERE ${rows} AND day BETWEEN ${from}::date AND ${to}::date
    GROUP BY shop, event, "articleId", "briefId", "routineId", "routineVersion", step, device, language`;
  await tx.$executeRaw`
    INSERT INTO "CountRollup" (shop, until) VALUES (${shop}, ${to}::date)
    ON CONFLICT (shop) DO UPDATE SET until = EXCLUDED.until`;
  return to < until;
}

/** The shop's events, so that days are found by the primary key. Reads one row of each, not all. */
async function countedEvents(tx: Tx, shop: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ event: string }[]>`
    WITH RECURSIVE events AS (
      SELECT min(event) AS event FROM "DailyCount" WHERE shop = ${shop}
      UNION ALL
      SELECT (SELECT min(event) FROM "DailyCount" WHERE shop = ${shop} AND event > events.event)
      FROM events WHERE event IS NOT NULL
    )
    SELECT event FROM events WHERE event IS NOT NULL`;
  return rows.map(({ event }) => event);
}

/** Deletes the sums. What they were made of is counted by day again. */
export async function deleteRollup(tx: Tx, { shop }: { shop: string }): Promise<void> {
  await tx.countRollup.deleteMany({ where: { shop } });
  await tx.monthlyCount.deleteMany({ where: { shop } });
}
