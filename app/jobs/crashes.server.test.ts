/** With real processes that die while a job runs. */
import type { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { TestProcess, compileProcess } from '../http/server/testing/test-process';
import { DEAD_LETTERS, enqueueWith, startBoss } from './boss.server';
import type { JobName } from './contract';
import { MAX_CRASHES, forgetOld, forgetRunning } from './crashes.server';
import { listFailedJobs } from './failed-jobs.server';
import { runJobs } from './work.server';

const SHOP = 'shop.myshopify.com';
const OTHERS = 2;

let compiled: Awaited<ReturnType<typeof compileProcess>>;
let database: TestDatabase;
let boss: PgBoss;
const started: TestProcess[] = [];

beforeAll(async () => {
  [compiled, database] = await Promise.all([compileProcess('app/jobs/testing/crashing-worker.ts'), testDatabase()]);
  boss = await startBoss(database.url);
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
  compiled.remove();
});
beforeEach(async () => {
  for (const queue of ['storefront-sync', 'flow-trigger', DEAD_LETTERS]) await boss.deleteAllJobs(queue);
  await database.db.jobStart.deleteMany();
});
afterEach(async () => {
  for (const each of started.splice(0)) {
    each.signal('SIGKILL');
    await each.ended;
  }
});

function startWorker(others: number): TestProcess {
  const worker = new TestProcess(compiled.file, { DATABASE_URL: database.url, OTHERS: String(others) });
  started.push(worker);
  return worker;
}

/** What the queue does a minute after a process died. */
async function retryDead(): Promise<void> {
  await database.db.$executeRaw`
    UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour', started_on = now() - interval '1 hour'
    WHERE state = 'active'`;
  // Otherwise it looks for dead jobs every 15 seconds only.
  await database.db.$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL, maintain_on = NULL`;
  for (const queue of ['storefront-sync', 'flow-trigger']) await boss.supervise(queue);
  await database.db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`;
}

const statesOf = async (name: JobName) => (await boss.findJobs(name)).map(({ state }) => state).sort();

test('a job that crashed its process twice is set aside, and those that ran at that moment aren’t', async () => {
  const { db } = database;
  const enqueue = enqueueWith(boss);
  await db.$transaction(async (tx) => {
    for (let other = 0; other < OTHERS; other += 1)
      await enqueue(tx, 'flow-trigger', { shop: SHOP, trigger: 'brief-requested', requestId: String(other) });
    await enqueue(tx, 'storefront-sync', { shop: SHOP });
  });

  // All three run, and are suspects.
  expect(await startWorker(OTHERS).ended).toBe('SIGKILL');
  await retryDead();
  expect((await db.jobStart.findMany()).map(({ starts }) => starts)).toEqual([1, 1, 1]);

  for (let crash = 1; crash < MAX_CRASHES; crash += 1) {
    expect(await startWorker(0).ended).toBe('SIGKILL');
    await retryDead();
  }
  const last = startWorker(0);
  await last.line('Set aside storefront-sync');
  await vi.waitFor(
    async () => {
      expect(await statesOf('flow-trigger')).toEqual(Array(OTHERS).fill('completed'));
      expect(await boss.findJobs(DEAD_LETTERS)).toMatchObject([{ data: { shop: SHOP } }]);
      expect(await db.jobStart.count()).toBe(0);
    },
    { timeout: 10_000, interval: 100 },
  );
  expect(await listFailedJobs({ db, shop: SHOP })).toMatchObject([{ name: 'storefront-sync', count: 1 }]);
  expect(await listFailedJobs({ db, shop: 'other.myshopify.com' })).toEqual([]);
}, 60_000);

test('failures and shutdowns aren’t crashes', async () => {
  const { db } = database;
  let isRunning = false;
  await db.$transaction((tx) => enqueueWith(boss)(tx, 'storefront-sync', { shop: SHOP }));
  const other = await startBoss(database.url);
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  let fail: () => void = () => undefined;
  const failing = new Promise<void>((_, reject) => (fail = () => reject(new Error('Failed'))));
  await runJobs(other, { 'storefront-sync': () => ((isRunning = true), failing) }, { db });
  await vi.waitFor(() => expect(isRunning).toBe(true), { timeout: 5000 });
  expect(await db.jobStart.count()).toBe(1);
  // A shutdown that doesn't wait for it.
  await forgetRunning(db);
  expect(await db.jobStart.count()).toBe(0);
  fail();
  await vi.waitFor(async () => expect(await statesOf('storefront-sync')).toEqual(['retry']), { timeout: 5000 });
  expect(await db.jobStart.count()).toBe(0);
  await other.stop({ graceful: false });
  log.mockRestore();
});

test('starts of jobs that no longer exist are forgotten after a week', async () => {
  const { db } = database;
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
  await db.jobStart.createMany({ data: [6, 8].map((days) => ({ jobId: String(days), startedAt: daysAgo(days) })) });
  await forgetOld(db);
  expect((await db.jobStart.findMany()).map(({ jobId }) => jobId)).toEqual(['6']);
});
