/** Counts of today where the shop is, as if readers had played the demo's routine: 100 on phones and 12 on computers. */
import { runSql } from './database.ts';

interface LiveRoutine {
  shop: string;
  id: string;
  number: number;
  steps: string[];
}

export async function plantCounts(dataDir: string): Promise<void> {
  const [routine] = await runSql<LiveRoutine>(
    dataDir,
    `SELECT routine.shop, routine.id, version.number, (
       SELECT jsonb_agg(step->>'id' ORDER BY phases.n, steps.n) FROM jsonb_array_elements(version.document->'phases')
         WITH ORDINALITY phases(phase, n), jsonb_array_elements(phase->'steps') WITH ORDINALITY steps(step, n)
     ) AS steps
     FROM "Routine" routine JOIN "RoutineVersion" version
       ON version."routineId" = routine.id AND version.number = routine."liveVersion"
     WHERE routine.handle = 'lower-back-and-hip-sequence'`,
  );
  if (!routine) throw new Error('The demo’s routine isn’t live.');
  const [first = '', second = ''] = routine.steps;
  const onPhones: [event: string, step: string, n: number][] = [
    ['views', '', 200],
    ['starts', '', 100],
    ['completions', '', 60],
    ['steps', first, 100],
    ['pains', first, 10],
    ['steps', second, 90],
    ...routine.steps.slice(2).map((step): [string, string, number] => ['steps', step, 60]),
  ];
  const planted = [
    ...onPhones.map((row) => [...row, 'phone'] as const),
    ['views', '', 12, 'desktop'] as const,
    ['starts', '', 12, 'desktop'] as const,
    ['steps', first, 12, 'desktop'] as const,
  ];
  for (const [event, step, n, device] of planted) {
    await runSql(
      dataDir,
      `INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", "routineId", "routineVersion", step, device, language, shard, n)
       VALUES ($1, $2, (now() AT TIME ZONE (SELECT "timeZone" FROM "Shop" WHERE shop = $1))::date, '', '', $3, $4, $5, $6, 'it', 99, $7)
       ON CONFLICT ON CONSTRAINT "DailyCount_pkey" DO UPDATE SET n = EXCLUDED.n`,
      [routine.shop, event, routine.id, routine.number, step, device, n],
    );
  }
}
