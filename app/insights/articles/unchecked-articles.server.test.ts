import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { UNKNOWN_ARTICLE } from '../contract';
import { findCountedIds } from './unchecked-articles.server';

const shop = 'shop.myshopify.com';
const now = new Date('2026-11-30T12:00:00Z');
let database: TestDatabase;

beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());
beforeEach(() => database.db.dailyCount.deleteMany());

let shard = 0;
async function counted(articleId: string, changes: { event?: string; day?: string; shop?: string; n?: number } = {}) {
  const { event = 'views', day = '2026-11-30', n = 1, ...rest } = changes;
  const common = { shop, briefId: '', device: '', language: 'en', shard: (shard += 1), event, n, ...rest };
  await database.db.dailyCount.create({ data: { ...common, articleId, day: new Date(day) } });
}

const find = (limit = 100) => findCountedIds({ db: database.db, shop, now, limit });

test('finds the articles that pages named lately, most views first', async () => {
  await counted('1', { n: 2 });
  await counted('2', { event: 'briefViews', n: 4 });
  await counted('2', { n: 1 });
  await counted('3', { day: '2026-11-28', n: 3 });
  expect(await find()).toEqual(['2', '3', '1']);
  expect(await find(1)).toEqual(['2']);
});

test('leaves out what’s older, other events, other shops, pages that aren’t articles, and known articles', async () => {
  await counted('1', { day: '2026-11-27' });
  await counted('2', { event: 'starts' });
  await counted('3', { shop: 'other.myshopify.com' });
  await counted('');
  await counted(UNKNOWN_ARTICLE);
  await counted('4');
  await counted('5');
  await database.db.article.create({ data: { shop, articleId: '4', title: 'Four', path: '', readAt: now } });
  await database.db.article.create({
    data: { shop: 'other.myshopify.com', articleId: '5', title: 'Five', path: '', readAt: now },
  });
  expect(await find()).toEqual(['5']);
});
