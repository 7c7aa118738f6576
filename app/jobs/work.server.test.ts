/** Emails that take long don't hold up others. */
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { enqueueWith, startBoss } from './boss.server';
import { runJobs } from './work.server';

const CONCURRENCY = 4;

let database: TestDatabase;
let boss: PgBoss;
/** Requests whose job was started, and those that have ended. */
const started: string[] = [];
const ended: string[] = [];
const atOnce = { now: 0, most: 0 };
/** Ends the jobs that wait, by request. */
const waiting = new Map<string, () => void>();

beforeAll(async () => {
  database = await testDatabase();
  boss = await startBoss(database.url);
  const handlers = {
    'brief-delivery': async ({ requestId }: { requestId: string }) => {
      started.push(requestId);
      atOnce.now += 1;
      atOnce.most = Math.max(atOnce.most, atOnce.now);
      if (requestId.startsWith('slow')) await new Promise<void>((resolve) => waiting.set(requestId, resolve));
      atOnce.now -= 1;
      ended.push(requestId);
    },
  };
  await runJobs(boss, handlers, { db: database.db, concurrency: CONCURRENCY });
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});

async function enqueue(requestIds: string[]): Promise<void> {
  for (const requestId of requestIds) {
    const job = { shop: 'shop.myshopify.com', requestId, delivery: requestId, languagePath: '' };
    await database.db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', job));
  }
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`);
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 15_000, interval: 20 });

test('while all workers but one have a slow one, that one sends the others, one after the other', async () => {
  await enqueue(numbered('slow', CONCURRENCY - 1));
  await until(() => expect(waiting.size).toBe(CONCURRENCY - 1));
  await enqueue(numbered('fast', 30));
  await until(() => expect(ended).toHaveLength(30));
  expect(ended.every((requestId) => requestId.startsWith('fast'))).toBe(true);
});

test('no more run at once than configured, and each runs once', async () => {
  await enqueue(numbered('slow-again', 3));
  await until(() => expect(waiting.size).toBe(CONCURRENCY));
  expect(atOnce).toEqual({ now: CONCURRENCY, most: CONCURRENCY });
  for (const end of waiting.values()) end();
  waiting.clear();
  await until(() => expect(waiting.size).toBe(2));
  for (const end of waiting.values()) end();
  await until(() => expect(ended).toHaveLength(30 + CONCURRENCY - 1 + 3));
  expect(new Set(started).size).toBe(started.length);
  expect(atOnce.most).toBe(CONCURRENCY);
});
