import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { enqueueWith, startBoss } from '~/jobs/boss.server';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { ARTICLE_LOOKUPS_PER_SHOP, COMPLETIONS_PER_NETWORK, COMPLETIONS_PER_SHOP } from '~/limits/contract';
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
  const live = { liveVersion: 1, liveRevision: 1 };
  const data = { shop: SHOP, title: 'Hip sequence', document: {} };
  await database.db.routine.create({ data: { ...data, handle: 'hip-sequence', ...live } });
  await database.db.routine.create({ data: { ...data, handle: 'draft' } });
  const article = { title: 'The sequence', path: '/blogs/release/sequence', readAt: new Date() };
  await database.db.article.create({ data: { shop: SHOP, articleId: '100', ...article } });
}, 60_000);
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.close();
});
beforeEach(async () => {
  await boss.deleteAllJobs('flow-completion');
  await database.db.rateLimit.deleteMany();
});

const receive = (fields: Record<string, unknown> = {}, shop = SHOP, network = '203.0.113.0/24') =>
  receiveCompletion({
    ...{ db: database.db, enqueue: enqueueWith(boss), shop, network },
    fields: { ...REPORT, ...fields },
  });
const jobs = async () => (await boss.findJobs('flow-completion')).map(({ data }) => data);

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

const forged = (number: number) => `10.${number >> 8}.${number & 255}.0/24`;

test('80 reports with forged networks are one event while it waits', async () => {
  for (let number = 0; number < 80; number += 1) expect(await receive({}, SHOP, forged(number))).toBe(true);
  expect(await jobs()).toHaveLength(1);
  // Others aren't lost because of them.
  expect(await receive({ article_id: '' })).toBe(true);
  expect(await jobs()).toHaveLength(2);
});

test('invented articles are looked up a few times an hour, and are one unknown article after that', async () => {
  for (let number = 0; number < 40; number += 1) {
    const article_id = String(1_000_000 + number);
    expect(await receive({ article_id, steps: String(1 + (number % 9)) }, SHOP, forged(number))).toBe(true);
  }
  const articles = (await jobs()).map((job) => (job as { articleId: string }).articleId);
  expect(articles).toHaveLength(ARTICLE_LOOKUPS_PER_SHOP + 1);
  expect(articles).toContain('unknown');
  // A known article is still named.
  await receive();
  expect((await jobs()).map((job) => (job as { articleId: string }).articleId)).toContain('100');
  expect(await database.db.article.count()).toBe(1);
});

test('a shop with very many gets one event a minute for each article, and ignores more', async () => {
  const { db } = database;
  const setQueued = (points: number) =>
    db.rateLimit.updateMany({ where: { key: `completions:${SHOP}` }, data: { points } });
  await receive();
  await boss.deleteAllJobs('flow-completion');
  await setQueued(COMPLETIONS_PER_SHOP.atOnce);
  for (let number = 0; number < 20; number += 1) expect(await receive({}, SHOP, forged(number))).toBe(true);
  const [job, ...others] = await boss.findJobs('flow-completion');
  expect(others).toEqual([]);
  expect(job?.startAfter.getTime()).toBeGreaterThan(Date.now() + 30_000);
  await setQueued(COMPLETIONS_PER_SHOP.total);
  expect(await receive({ article_id: '' })).toBe(false);
});
