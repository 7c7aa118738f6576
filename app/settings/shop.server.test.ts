import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database';
import { ensureShop, findShop, markUninstalled } from './shop.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-11-01T12:00:00Z');
const ensure = (now: Date) => ensureShop({ db: database.db, shop: api.shop, admin: api.admin, now });
const asked = () => api.store.state.operations.length;

test('a shop is read from Shopify at first, and then once a day', async () => {
  const shop = await ensure(NOW);
  expect(shop).toMatchObject({ shop: api.shop, name: api.store.state.shop.name, email: api.store.state.shop.email });
  expect(shop.url).toMatch(/^https?:\/\/.*[^/]$/);
  expect(asked()).toBe(1);
  await ensure(new Date(NOW.getTime() + 23 * HOUR));
  expect(asked()).toBe(1);
  await ensure(new Date(NOW.getTime() + 24 * HOUR));
  expect(asked()).toBe(2);
});

test('a shop that took the app off and has it again is read anew', async () => {
  const { db } = database;
  expect(await markUninstalled({ db, shop: api.shop, at: new Date(NOW.getTime() + 24.5 * HOUR) })).toBe(true);
  expect((await findShop({ db, shop: api.shop }))?.uninstalledAt).not.toBeNull();
  expect(await ensure(new Date(NOW.getTime() + 25 * HOUR))).toMatchObject({ uninstalledAt: null });
  expect(asked()).toBe(3);
});

test('the news that a shop took the app off does nothing where it comes after the shop has it again', async () => {
  const { db } = database;
  expect(await markUninstalled({ db, shop: api.shop, at: new Date(NOW.getTime() + 24.5 * HOUR) })).toBe(false);
  expect((await findShop({ db, shop: api.shop }))?.uninstalledAt).toBeNull();
});
