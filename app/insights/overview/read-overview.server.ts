/** The shop's counts of the past 28 days, and of the 28 before, for the home page. */
import type { Db } from '~/db.server';

import { OVERVIEW_DAYS, OVERVIEW_EVENTS, type OverviewCount, type OverviewEvent } from './period';

/** Days are the shop's. Reads one range of the primary key per event. */
export async function readOverview({ db, shop }: { db: Db; shop: string }): Promise<OverviewCount[]> {
  const rows = await db.$queryRaw<{ event: OverviewEvent; current: number; previous: number }[]>`
    WITH today AS (
      SELECT (now() AT TIME ZONE coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = ${shop}), 'UTC'))::date AS day
    )
    SELECT event,
      coalesce(sum(n) FILTER (WHERE count.day > today.day - ${OVERVIEW_DAYS}::int), 0)::int AS current,
      coalesce(sum(n) FILTER (WHERE count.day <= today.day - ${OVERVIEW_DAYS}::int), 0)::int AS previous
    FROM "DailyCount" count, today
    WHERE count.shop = ${shop} AND event = ANY(${[...OVERVIEW_EVENTS]})
      AND count.day > today.day - ${2 * OVERVIEW_DAYS}::int AND step = ''
    GROUP BY event`;
  return OVERVIEW_EVENTS.map((event) => rows.find((row) => row.event === event) ?? { event, current: 0, previous: 0 });
}
