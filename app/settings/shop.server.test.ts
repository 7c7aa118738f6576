import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { ensureShop } from './shop.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-11-01T12:00:00Z');
const ensure = (now: Date) => ensureShop({ db: database.db, shop: api.shop, admin: api.admin, now });
const operations = () => api.store.state.operations.length;

test('reads a shop from Shopify once a day', async () => {
  const shop = await ensure(NOW);
  expect(shop).toMatchObject({ shop: api.shop, name: api.store.state.shop.name, email: api.store.state.shop.email });
  expect(shop.url).toMatch(/^https?:\/\/.*[^/]$/);
  expect(operations()).toBe(1);
  await ensure(new Date(NOW.getTime() + 23 * HOUR));
  expect(operations()).toBe(1);
  await ensure(new Date(NOW.getTime() + 24 * HOUR));
  expect(operations()).toBe(2);
});

test('reads a reinstalled shop again', async () => {
  const { db } = database;
  await db.shop.update({ where: { shop: api.shop }, data: { uninstalledAt: new Date(NOW.getTime() + 24.5 * HOUR) } });
  expect(await ensure(new Date(NOW.getTime() + 25 * HOUR))).toMatchObject({ uninstalledAt: null });
  expect(operations()).toBe(3);
});
