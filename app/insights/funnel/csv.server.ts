/** Counts as CSV, one row for each event, day and combination, read day by day so that memory use stays constant. */
import { Readable } from 'node:stream';

import { type Options, stringify } from 'csv-stringify/sync';

import type { Db } from '~/db.server';
import { escapeFormulas } from '~/http/formula-escape';

import { type Period, daysOf } from './period';
import type { FunnelFilter } from './query';
import { isFiltered, scopeOf, stagesByEvent } from './read-funnel.server';
import { OTHER_EVENTS, STAGES } from './stages';

/** Column headings by field. */
const COLUMNS = {
  day: 'Date',
  event: 'Event',
  article: 'Article',
  articleId: 'Article ID',
  routine: 'Routine',
  version: 'Version',
  step: 'Step',
  brief: 'Brief',
  device: 'Device',
  language: 'Language',
  n: 'Count',
};

const OTHER_LABELS: Record<string, string> = {
  ...OTHER_EVENTS,
  steps: 'Reached the step',
  skips: 'Skipped the step',
  pains: 'Reported pain',
  requests: 'Requests, including repeated ones',
  timesDownloaded: 'Downloads, including repeated ones',
};

/** What events are called. People count once for what the filter is about, as on the page. */
function labelsOf(filter: FunnelFilter): Record<string, string> {
  const stages = [...stagesByEvent(scopeOf(filter))].map(([event, stage]) => [event, STAGES[stage].label] as const);
  return { ...Object.fromEntries(stages), ...OTHER_LABELS };
}

const CSV: Options = { columns: COLUMNS, quoted: true, quoted_empty: true, cast: { string: escapeFormulas } };

interface CsvInput {
  db: Db;
  shop: string;
  period: Period;
  filter: FunnelFilter;
  /** Titles by ID. */
  routines: ReadonlyMap<string, string>;
  briefs: ReadonlyMap<string, string>;
}

/** UTF-8 with a byte order mark, which Excel needs. If a query fails, the stream fails too. */
export function countsCsv(input: CsvInput): Readable {
  return Readable.from(csvDays(input), { objectMode: false });
}

async function* csvDays({ db, shop, period, filter, routines, briefs }: CsvInput) {
  const labels = labelsOf(filter);
  yield stringify([], { ...CSV, header: true, bom: true });
  for (const day of daysOf(period)) {
    const rows = await db.$queryRaw<Record<keyof typeof COLUMNS, string | number>[]>`
      SELECT count.day::text AS day, event, coalesce(article.title, '') AS article, count."articleId",
        "routineId" AS routine, CASE "routineVersion" WHEN 0 THEN '' ELSE "routineVersion"::text END AS version, step,
        "briefId" AS brief, device, language, sum(n)::int AS n
      FROM "DailyCount" count
      LEFT JOIN "Article" article ON article.shop = count.shop AND article."articleId" = count."articleId"
      WHERE count.shop = ${shop} AND count.day = ${day}::date AND event = ANY(${Object.keys(labels)})
        AND ${isFiltered(filter)}
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ORDER BY 2, 3, 4, 5, 6, 7, 8, 9, 10`;
    if (rows.length === 0) continue;
    const named = rows.map((row) => ({
      ...row,
      event: labels[row.event] ?? row.event,
      routine: routines.get(String(row.routine)) ?? row.routine,
      brief: briefs.get(String(row.brief)) ?? row.brief,
    }));
    yield stringify(named, CSV);
  }
}
