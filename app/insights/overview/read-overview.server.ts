/** The shop's counts of the past 28 days, and of the 28 before, for the home page. */
import { Prisma } from '../../../prisma/client/client';
import type { Db } from '~/db.server';

import { sumsOf } from '../counts/sums.server';
import { OVERVIEW_DAYS, OVERVIEW_EVENTS, type OverviewCount, type OverviewEvent } from './period';

/** Days are the shop's. */
export async function readOverview({ db, shop }: { db: Db; shop: string }): Promise<OverviewCount[]> {
  const daysAgo = (days: number) => Prisma.sql`(
    SELECT (now() AT TIME ZONE coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = ${shop}), 'UTC'))::date - ${days}::int)`;
  const days = { from: daysAgo(OVERVIEW_DAYS - 1), to: daysAgo(0) };
  const counts = sumsOf({ shop, events: OVERVIEW_EVENTS }, days, daysAgo(2 * OVERVIEW_DAYS - 1));
  const rows = await db.$queryRaw<{ event: OverviewEvent; current: number; previous: number }[]>`
    WITH counts AS (${counts})
    SELECT event, sum(now)::int AS current, sum(before)::int AS previous FROM counts GROUP BY event`;
  return OVERVIEW_EVENTS.map((event) => rows.find((row) => row.event === event) ?? { event, current: 0, previous: 0 });
}
