import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import { readSettings, saveSettings } from '~/settings/settings.server';

import { clearSampleData } from './clear-sample-data.server';

const SHOP = 'sample.myshopify.com';
const DAY = '2026-11-29';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.close());

test('deletes made-up readers and their counts once, and nothing else', async () => {
  const { db } = database;
  const person = (email: string, createdAt: string, shop = SHOP) =>
    db.person.create({ data: { shop, email, emailKey: email, createdAt: new Date(createdAt) } });
  await person('reader-001@example.com', '2026-11-29T23:59:59Z');
  await person('reader-002@example.com', '2026-11-30T00:00:00Z');
  await person('someone@example.com', '2026-11-01T00:00:00Z');
  await person('reader-001@example.com', '2026-11-01T00:00:00Z', 'other.myshopify.com');
  const count = (day: string, shop = SHOP) =>
    db.dailyCount.create({
      data: {
        shop,
        event: 'views',
        day: new Date(day),
        articleId: '',
        briefId: '',
        device: '',
        language: '',
        shard: 0,
        n: 1,
      },
    });
  await count(DAY);
  await count('2026-11-30');
  await count(DAY, 'other.myshopify.com');

  await clearSampleData({ db, shop: SHOP });
  expect(await db.person.count()).toBe(4);

  await saveSettings({ db, shop: SHOP, changes: { sampleUntil: DAY } });
  await clearSampleData({ db, shop: SHOP });
  expect((await readSettings({ db, shop: SHOP })).sampleUntil).toBeNull();
  const people = await db.person.findMany({ orderBy: [{ shop: 'asc' }, { email: 'asc' }] });
  expect(people.map(({ email }) => email)).toEqual([
    'reader-001@example.com',
    'reader-002@example.com',
    'someone@example.com',
  ]);
  const counts = await db.dailyCount.findMany({ orderBy: { shop: 'asc' } });
  expect(counts.map(({ shop, day }) => [shop, day.toISOString().slice(0, 10)])).toEqual([
    ['other.myshopify.com', DAY],
    [SHOP, '2026-11-30'],
  ]);
});
