/**
 * Admin pages of a shop with a thousand people and rows of counts, and of one with a million: whole documents, from the demo's
 * app, which asks the local store what it would ask Shopify. The nightly job has added up the counts by month.
 */
// eslint-disable-next-line no-restricted-imports -- polls for a job that another process runs
import { setTimeout as sleep } from 'node:timers/promises';

import { runDemo } from '../../../support/demo/demo.ts';
import { SHOP } from '../../../support/app/signed-requests.ts';
import { fillShop } from '../../people-fill.ts';
import { fillCounts } from '../admin/fill-counts.ts';
import { type PageIds, pagesWith, timePage } from '../admin/pages.ts';
import { type Row, atMost, below } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import type { Scratch } from '../scratch-database.ts';

const FEW = 1000;

/** Milliseconds. */
const GOAL = 150;

/** How many times as long a page may take with a million people as with a thousand. */
const GROWTH = 1.5;

/** Below this, a page's time is mostly chance. */
const NOTICEABLE = 50;

export async function measurePages({ database, createDatabase, people }: PartInput): Promise<Row[]> {
  const few = await createDatabase();
  const shops: OpenShop[] = [];
  try {
    shops.push(await openShop(few, FEW), await openShop(database, people));
    const [small, large] = shops as [OpenShop, OpenShop];
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(large.paths)) {
      const before = await timePage(small.port, small.paths[name] ?? '');
      const median = await timePage(large.port, path);
      const growth = median / before;
      const growthGoal = atMost(GROWTH, median < NOTICEABLE ? 1 : growth, ' × a thousand');
      rows.push({ work: `page: ${name}`, median, growth, goals: [below(GOAL, median, ' ms'), growthGoal] });
    }
    return rows;
  } finally {
    for (const { stop } of shops) await stop();
    await few.close();
  }
}

interface OpenShop {
  port: number;
  /** By name. */
  paths: Record<string, string>;
  stop: () => Promise<void>;
}

async function openShop({ url, client }: Scratch, people: number): Promise<OpenShop> {
  const { appPort, stop } = await runDemo(['--empty'], { DATABASE_URL: url });
  try {
    return { port: appPort, paths: pagesWith(await fillWith(client, people)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fillWith(client: Scratch['client'], people: number): Promise<PageIds> {
  const { rows: briefs } = await client.query<{ id: string }>(
    `SELECT id FROM "Brief" WHERE shop = $1 ORDER BY "isDefault" DESC LIMIT 1`,
    [SHOP],
  );
  const { rows: routines } = await client.query<{ id: string; steps: string[] }>(
    `SELECT routine.id, (SELECT jsonb_agg(step->>'id') FROM jsonb_array_elements(version.document->'phases') phase,
       jsonb_array_elements(phase->'steps') step) AS steps
     FROM "Routine" routine JOIN "RoutineVersion" version ON version."routineId" = routine.id
     WHERE routine.shop = $1 AND version.number = "liveVersion" ORDER BY handle LIMIT 1`,
    [SHOP],
  );
  const [brief, routine] = [briefs[0]?.id ?? '', routines[0]];
  await fillShop({ client, shop: SHOP, key: brief, people });
  await fillCounts({
    ...{ client, shop: SHOP, briefId: brief, rows: people },
    ...{ routineId: routine?.id ?? '', steps: routine?.steps ?? [] },
  });
  await rollUp(client);
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ id: string; email: string }>(
    `SELECT id, email FROM "Person" WHERE shop = $1 ORDER BY id OFFSET $2 LIMIT 1`,
    [SHOP, Math.floor(people / 2)],
  );
  return { person: rows[0]?.id ?? '', email: rows[0]?.email ?? '', brief, routine: routine?.id ?? '' };
}

/** As the night does it. */
async function rollUp(client: Scratch['client']): Promise<void> {
  await client.query(`INSERT INTO pgboss.job (name, data) VALUES ('count-rollup', $1)`, [
    JSON.stringify({ shop: SHOP }),
  ]);
  const isDone = async () =>
    (await client.query(`SELECT 1 FROM "CountRollup" WHERE shop = $1 AND until >= current_date - 4`, [SHOP])).rowCount;
  while (!(await isDone())) await sleep(200);
}
