import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { DEAD_LETTERS, enqueueWith, startBoss } from './boss.server';
import { PermanentFailure } from './contract';
import { runJobs } from './work.server';

const JOB = { shop: 'shop.myshopify.com', requestId: 'one', delivery: 'one', languagePath: '' };

let database: TestDatabase;
let boss: PgBoss;

beforeAll(async () => {
  database = await testDatabase();
  boss = await startBoss(database.url);
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});

const queuedJobs = () => boss.findJobs('brief-delivery');

describe('a job', () => {
  it('is discarded if the transaction rolls back', async () => {
    const rolledBack = database.db.$transaction(async (tx) => {
      await enqueueWith(boss)(tx, 'brief-delivery', JOB);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await queuedJobs()).toEqual([]);
  });

  it('is queued when the transaction commits', async () => {
    await database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', JOB));
    expect(await queuedJobs()).toMatchObject([{ data: JOB, state: 'created' }]);
    await boss.deleteAllJobs('brief-delivery');
  });

  it('is retried often at first, then hourly, for at least half a day', async () => {
    await database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', JOB));
    const delays: number[] = [];
    for (;;) {
      const [job] = await boss.fetch('brief-delivery');
      if (!job) break;
      await boss.fail('brief-delivery', job.id);
      const [next] = await database.db.$queryRaw<{ seconds: number }[]>`
        SELECT extract(epoch FROM start_after - now())::float AS seconds FROM pgboss.job WHERE id = ${job.id}::uuid`;
      const [retried] = await boss.findJobs('brief-delivery', { id: job.id });
      if (retried?.state !== 'retry' || !next) break;
      delays.push(next.seconds);
      await database.db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE id = ${job.id}::uuid`;
    }
    const elapsed = delays.map((_, index) => delays.slice(0, index + 1).reduce((sum, each) => sum + each));
    expect(delays).toHaveLength(25);
    expect(elapsed.filter((seconds) => seconds <= 75).length, 'in the first minute').toBeGreaterThanOrEqual(3);
    expect(Math.max(...delays), 'the longest delay').toBeLessThanOrEqual(3600);
    // After an outage of any length, the next retry follows within a few times that length.
    for (const [index, seconds] of elapsed.entries())
      expect(seconds).toBeLessThanOrEqual(60 + 4 * (elapsed[index - 1] ?? 0));
    expect(elapsed.at(-1)).toBeGreaterThan(12 * 3600);
    await boss.deleteAllJobs('brief-delivery');
    await boss.deleteAllJobs(DEAD_LETTERS);
  });

  it('is retried after a failure, or moved to the dead letters if a retry can’t help', async () => {
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const send = (requestId: string) =>
      database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', { ...JOB, requestId }));
    await send('temporary');
    await send('permanent');
    await runJobs(boss, {
      'brief-delivery': async ({ requestId }) => {
        throw requestId === 'permanent' ? new PermanentFailure('No such address.') : new Error('Busy.');
      },
      'customer-data-request': async () => undefined,
      'your-data-delivery': async () => undefined,
      'customer-copy': async () => undefined,
      'customer-copy-all': async () => undefined,
      'flow-trigger': async () => undefined,
      'storefront-sync': async () => undefined,
    });
    await vi.waitFor(
      async () => {
        const state = async (requestId: string) =>
          (await boss.findJobs('brief-delivery', { data: { requestId } }))[0]?.state;
        expect(await state('temporary')).toBe('retry');
        expect(await boss.findJobs(DEAD_LETTERS)).toMatchObject([{ data: { requestId: 'permanent' } }]);
      },
      { timeout: 8000, interval: 200 },
    );
    log.mockRestore();
  });
});
