import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import { readOverview } from './read-overview.server';

const SHOP = 'overview.myshopify.com';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.db.$executeRaw`
    INSERT INTO "Shop" (shop, name, url, email, "timeZone")
    VALUES (${SHOP}, 'Shop', 'https://overview.example.com', 'owner@example.com', 'Pacific/Auckland')`;
  const count = (event: string, daysAgo: number, n: number, shop = SHOP) => database.db.$executeRaw`
    INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", device, language, shard, n)
    VALUES (${shop}, ${event}, (now() AT TIME ZONE 'Pacific/Auckland')::date - ${daysAgo}::int, '1', '', 'phone', 'en', 0, ${n})`;
  await count('views', 0, 1);
  await count('views', 27, 20);
  await count('views', 28, 300);
  await count('views', 55, 4000);
  await count('views', 56, 50_000);
  await count('downloads', 3, 7);
  await count('skips', 3, 9);
  await count('views', 1, 600_000, 'other.myshopify.com');
}, 60_000);
afterAll(() => database.close());

test('sums the past 28 days, today in the shop’s time zone included, and the 28 before', async () => {
  expect(await readOverview({ db: database.db, shop: SHOP })).toEqual([
    { event: 'views', current: 21, previous: 4300 },
    { event: 'starts', current: 0, previous: 0 },
    { event: 'completions', current: 0, previous: 0 },
    { event: 'requests', current: 0, previous: 0 },
    { event: 'downloads', current: 7, previous: 0 },
  ]);
});
