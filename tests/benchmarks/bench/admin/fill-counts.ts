/** Fills a shop with daily counts: two years of what readers did, a row for each article, device, event and step. */
import type { Client } from 'pg';

interface CountsInput {
  client: Client;
  shop: string;
  briefId: string;
  routineId: string;
  /** IDs. */
  steps: string[];
  rows: number;
}

const DAYS = 730;
const ARTICLES = 40;

const ROUTINE_EVENTS = ['views', 'starts', 'completions', 'follows', 'briefViews', 'briefRequests'];

export async function fillCounts({ client, shop, briefId, routineId, steps, rows }: CountsInput): Promise<void> {
  const events = [...ROUTINE_EVENTS, ...steps.map(() => 'steps')];
  const stepOf = [...ROUTINE_EVENTS.map(() => ''), ...steps];
  await client.query(
    `INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", "routineId", "routineVersion", step, device,
       language, shard, n)
     SELECT $1, ($5::text[])[1 + kind], current_date - n % ${DAYS}, (1 + n / ${DAYS} / 3 / cardinality($5::text[]) % ${ARTICLES})::text,
       CASE WHEN ($5::text[])[1 + kind] LIKE 'brief%' THEN $2 ELSE '' END, $3, 1, ($6::text[])[1 + kind],
       (ARRAY['phone', 'tablet', 'desktop'])[1 + n / ${DAYS} % 3], 'en', n / ${DAYS} / 3 / cardinality($5::text[]) / ${ARTICLES}, 1 + n % 7
     FROM (SELECT n, n / ${DAYS} / 3 % cardinality($5::text[]) AS kind FROM generate_series(0, $4::int - 1) n) numbers`,
    [shop, briefId, routineId, rows, events, stepOf],
  );
}
