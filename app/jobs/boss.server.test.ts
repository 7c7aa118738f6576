import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database';
import { DEAD_LETTERS, enqueueWith, startBoss } from './boss.server';
import { PermanentFailure } from './contract';
import { workWith } from './work.server';

const JOB = { shop: 'shop.myshopify.com', requestId: 'one', delivery: 'one', proxyPath: '/apps/unwind' };

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

const waiting = () => boss.findJobs('brief-delivery');

describe('a job', () => {
  it('is gone with the transaction that is rolled back', async () => {
    const rolledBack = database.db.$transaction(async (tx) => {
      await enqueueWith(boss)(tx, 'brief-delivery', JOB);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await waiting()).toEqual([]);
  });

  it('is there once the transaction has committed', async () => {
    await database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', JOB));
    expect(await waiting()).toMatchObject([{ data: JOB, state: 'created' }]);
    await boss.deleteAllJobs('brief-delivery');
  });

  it('is tried often at first, then hourly, for half a day at least', async () => {
    await database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', JOB));
    const waits: number[] = [];
    for (;;) {
      const [job] = await boss.fetch('brief-delivery');
      if (!job) break;
      await boss.fail('brief-delivery', job.id);
      const [next] = await database.db.$queryRaw<{ seconds: number }[]>`
        SELECT extract(epoch FROM start_after - now())::float AS seconds FROM pgboss.job WHERE id = ${job.id}::uuid`;
      const [left] = await boss.findJobs('brief-delivery', { id: job.id });
      if (left?.state !== 'retry' || !next) break;
      waits.push(next.seconds);
      await database.db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE id = ${job.id}::uuid`;
    }
    const after = waits.map((_, index) => waits.slice(0, index + 1).reduce((sum, each) => sum + each));
    expect(waits).toHaveLength(25);
    expect(after.filter((seconds) => seconds <= 75).length, 'in the first minute').toBeGreaterThanOrEqual(3);
    expect(Math.max(...waits), 'the longest wait').toBeLessThanOrEqual(3600);
    // Nobody waits much longer than the outage lasts.
    for (const [index, seconds] of after.entries())
      expect(seconds).toBeLessThanOrEqual(60 + 4 * (after[index - 1] ?? 0));
    expect(after.at(-1)).toBeGreaterThan(12 * 3600);
    await boss.deleteAllJobs('brief-delivery');
    await boss.deleteAllJobs(DEAD_LETTERS);
  });

  it('is tried again after a failure, and goes to the dead letters where that cannot help', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const send = (requestId: string) =>
      database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', { ...JOB, requestId }));
    await send('passing');
    await send('hopeless');
    await workWith(boss, {
      'brief-delivery': async ({ requestId }) => {
        throw requestId === 'hopeless' ? new PermanentFailure('No such address.') : new Error('Busy.');
      },
      'customer-data-request': async () => undefined,
      'self-service-delivery': async () => undefined,
      'customer-copy': async () => undefined,
      'customer-copy-all': async () => undefined,
      'flow-trigger': async () => undefined,
    });
    await vi.waitFor(
      async () => {
        const state = async (requestId: string) =>
          (await boss.findJobs('brief-delivery', { data: { requestId } }))[0]?.state;
        expect(await state('passing')).toBe('retry');
        expect(await boss.findJobs(DEAD_LETTERS)).toMatchObject([{ data: { requestId: 'hopeless' } }]);
      },
      { timeout: 8000, interval: 200 },
    );
    log.mockRestore();
  });
});
