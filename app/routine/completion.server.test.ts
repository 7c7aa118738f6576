import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { enqueueWith, startBoss } from '~/jobs/boss.server';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { COMPLETIONS_PER_NETWORK } from '~/limits/contract';
import { receiveCompletion } from './completion.server';

const SHOP = 'shop.myshopify.com';
const REPORT = {
  routine: 'hip-sequence',
  article_id: '100',
  steps: '10',
};

let database: TestDatabase;
let boss: PgBoss;

beforeAll(async () => {
  database = await testDatabase();
  boss = await startBoss(database.url);
  const versions = { create: { shop: SHOP, number: 1, document: {}, revision: 1 } };
  const data = { shop: SHOP, title: 'Hip sequence', document: {} };
  await database.db.routine.create({ data: { ...data, handle: 'hip-sequence', versions } });
  await database.db.routine.create({ data: { ...data, handle: 'draft' } });
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});
beforeEach(async () => {
  await boss.deleteAllJobs('flow-trigger');
  await database.db.rateLimit.deleteMany();
});

const receive = (fields: Record<string, unknown> = {}, shop = SHOP, network = '203.0.113.0/24') =>
  receiveCompletion({
    ...{ db: database.db, enqueue: enqueueWith(boss), shop, network },
    fields: { ...REPORT, ...fields },
  });
const jobs = async () => (await boss.findJobs('flow-trigger')).map(({ data }) => data);

test('queues a completed routine for Shopify Flow, without saying who completed it', async () => {
  expect(await receive({ email: 'reader@example.com' })).toBe(true);
  expect(await jobs()).toEqual([
    {
      ...{ shop: SHOP, trigger: 'routine-completed', routine: 'hip-sequence', steps: 10 },
      articleId: '100',
    },
  ]);
});

test('ignores reports that no page of the shop would send', async () => {
  const invalid: Record<string, unknown>[] = [
    { routine: 'draft' },
    { routine: 'unknown' },
    { routine: '../x' },
    { routine: ['hip-sequence'] },
    { steps: '0' },
    { steps: 'many' },
    { steps: '1e9' },
    { article_id: ['100', '101'] },
    { article_id: 'x'.repeat(300) },
    { article_id: {} },
  ];
  for (const fields of invalid) expect(await receive(fields), JSON.stringify(fields)).toBe(false);
  expect(await receive({}, 'other.myshopify.com')).toBe(false);
  expect(await jobs()).toEqual([]);
});

test.each([
  ['An invented title', { article_title: 'An invented title', article_path: '/blogs/evil' }, '100'],
  ['an ID that can’t be one', { article_id: 'a\r\nBcc: b@c.d' }, 'unknown'],
  ['another GID', { article_id: 'gid://shopify/Product/1' }, 'unknown'],
  ['no ID, as on pages other than articles', { article_id: undefined }, ''],
])('doesn’t believe what a page says about the article: %s', async (_, fields, articleId) => {
  expect(await receive(fields)).toBe(true);
  expect(await jobs()).toEqual([
    { shop: SHOP, trigger: 'routine-completed', routine: 'hip-sequence', articleId, steps: 10 },
  ]);
});

test('limits the reports from one network', async () => {
  for (let count = 0; count < COMPLETIONS_PER_NETWORK; count += 1) expect(await receive()).toBe(true);
  expect(await receive()).toBe(false);
  expect(await receive({}, SHOP, '198.51.100.0/24')).toBe(true);
});
