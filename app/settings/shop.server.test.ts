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

test('takes UTC for a time zone that the database doesn’t know, so that counting never fails', async () => {
  const { shop: details } = api.store.state;
  const { timezone } = details;
  const later = new Date(NOW.getTime() + 24.2 * HOUR);
  const read = async (name: string) => {
    details.timezone = name;
    await database.db.shop.updateMany({ data: { readAt: NOW } });
    return (await ensure(later)).timeZone;
  };
  expect(await read('America/New_York')).toBe('America/New_York');
  expect(await read("Mars/Olympus'; --")).toBe('UTC');
  details.timezone = timezone;
  await database.db.shop.updateMany({ data: { readAt: new Date(NOW.getTime() + 24 * HOUR) } });
});

test('reads a reinstalled shop again', async () => {
  const { db } = database;
  await db.shop.update({ where: { shop: api.shop }, data: { uninstalledAt: new Date(NOW.getTime() + 24.5 * HOUR) } });
  expect(await ensure(new Date(NOW.getTime() + 25 * HOUR))).toMatchObject({ uninstalledAt: null });
  expect(operations()).toBe(5);
});
