import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import type { Enqueue } from '~/jobs/boss.server';

import { isOpenedSince, markUninstalled, noteScopesChange, openShop, openingTime } from './installation.server';
import { findShop } from './shop.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const SHOP = 'shop.myshopify.com';
const at = (time: string) => new Date(`2026-11-01T${time}Z`);
const HOUR = 60 * 60 * 1000;

beforeEach(async () => {
  await database.db.shop.deleteMany();
});

async function installed(fields: { readAt?: Date; openedAt?: Date; uninstalledAt?: Date } = {}): Promise<void> {
  const { readAt = at('10:00:00'), openedAt = at('10:00:00'), uninstalledAt = null } = fields;
  const details = { name: 'Core Nexus', email: 'owner@example.com', url: 'https://core-nexus.example' };
  const paths = { proxyPath: '/community/routines', liquidProxyPath: '/community/routines' };
  await database.db.shop.create({ data: { shop: SHOP, ...details, readAt, openedAt, uninstalledAt, ...paths } });
}

const shop = () => findShop({ db: database.db, shop: SHOP });
const uninstall = (uninstalledAt: Date) => markUninstalled({ db: database.db, shop: SHOP, uninstalledAt });

describe('an uninstall', () => {
  test('ends the installation, and what Shopify had', async () => {
    await installed();
    expect(await uninstall(at('11:00:00'))).toBe('uninstalled');
    expect(await shop()).toMatchObject({ uninstalledAt: at('11:00:00'), proxyPath: null, liquidProxyPath: null });
  });

  test.each([
    ['opened a moment later', { openedAt: at('11:00:00.001') }, 'lost'],
    ['opened an hour later', { openedAt: at('12:00:00') }, 'lost'],
    [
      'opened, but read on the day before',
      { readAt: new Date(at('11:00:00').getTime() - 23 * HOUR), openedAt: at('11:05:00') },
      'lost',
    ],
    ['read from Shopify later', { readAt: at('11:10:00'), openedAt: at('11:05:00') }, 'over'],
    ['read later, but opened before', { readAt: at('11:10:00'), openedAt: at('10:00:00') }, 'over'],
  ] as const)('is over if the app was %s', async (_, times, outcome) => {
    await installed(times);
    expect(await uninstall(at('11:00:00'))).toBe(outcome);
    expect(await shop()).toMatchObject({
      uninstalledAt: null,
      liquidProxyPath: outcome === 'lost' ? null : '/community/routines',
    });
  });

  test.each([
    ['in order', ['11:00:00', '12:00:00'], '12:00:00'],
    ['out of order', ['12:00:00', '11:00:00'], '12:00:00'],
    ['twice', ['11:00:00', '11:00:00'], '11:00:00'],
  ])('can be reported several times, %s', async (_, times, expected) => {
    await installed();
    for (const time of times) expect(await uninstall(at(time))).toBe('uninstalled');
    expect((await shop())?.uninstalledAt).toEqual(at(expected));
  });

  test('of a shop that never opened the app only ends its sessions', async () => {
    expect(await uninstall(at('11:00:00'))).toBe('uninstalled');
    expect(await shop()).toBeNull();
  });

  test('and a reinstall that race each other end in a shop that’s installed, or one that’s uninstalled', async () => {
    await installed();
    const reopened = { where: { shop: SHOP }, data: { openedAt: at('11:00:01') } };
    const [outcome] = await Promise.all([uninstall(at('11:00:00')), database.db.shop.updateMany(reopened)]);
    expect([outcome, (await shop())?.uninstalledAt ?? null]).toEqual(
      outcome === 'lost' ? ['lost', null] : ['uninstalled', at('11:00:00')],
    );
  });
});

test.each([
  [at('11:00:00'), false],
  [at('10:00:00'), false],
  [at('09:59:59.999'), true],
])('the app was opened since %s: %s', async (time, expected) => {
  await installed();
  expect(await isOpenedSince({ db: database.db, shop: SHOP, time })).toBe(expected);
});

describe('opening the app', () => {
  const enqueue = vi.fn<Enqueue>(async () => undefined);
  const open = (issuedAt = Date.now() / 1000) =>
    openShop({ db: database.db, shop: api.shop, admin: api.admin, openEnqueue: async () => enqueue, issuedAt });
  const queued = () => enqueue.mock.calls.map(([, name]) => name);
  const found = () => findShop({ db: database.db, shop: api.shop });
  const written = (path: string | null) =>
    database.db.shop.update({ where: { shop: api.shop }, data: { liquidProxyPath: path } });

  beforeEach(() => void enqueue.mockClear());

  test('queues what Liquid reads until that’s written, also after the path has changed', async () => {
    await open();
    await open();
    expect(queued()).toEqual(['storefront-sync', 'storefront-sync']);
    await written('/apps/unwind');
    await open();
    expect(queued()).toHaveLength(2);
    await database.db.shop.update({ where: { shop: api.shop }, data: { proxyPath: '/a/u' } });
    await open();
    expect(queued()).toHaveLength(3);
  });

  test('finds out that an uninstall was never reported', async () => {
    await open();
    await written('/apps/unwind');
    await database.db.shop.update({ where: { shop: api.shop }, data: { readAt: new Date(Date.now() - 25 * HOUR) } });
    // Shopify has no metafield, although one was written.
    await open();
    expect(queued()).toEqual(['storefront-sync', 'storefront-sync']);
    expect(await found()).toMatchObject({ liquidProxyPath: null });
  });

  test('reinstalls an uninstalled shop', async () => {
    await open();
    expect(await markUninstalled({ db: database.db, shop: api.shop, uninstalledAt: new Date() })).toBe('uninstalled');
    await open();
    expect(await found()).toMatchObject({ uninstalledAt: null });
  });

  test.each([
    ['11:00:00.500', '11:00:00', '11:00:00.500'],
    ['11:00:05.000', '11:00:00', '11:00:00.999'],
    ['10:59:58.000', '11:00:00', '10:59:58.000'],
  ])('at %s with a token of %s is recorded as %s', (now, issuedAt, expected) => {
    expect(openingTime(at(issuedAt).getTime() / 1000, at(now))).toEqual(at(expected));
  });
});

test.each([
  ['in order', ['11:00:00', '12:00:00'], [true, true]],
  ['out of order', ['12:00:00', '11:00:00'], [true, false]],
  ['after an uninstall', ['uninstall', '10:30:00'], [true, false]],
  ['of one time', ['11:00:00', '11:00:00'], [true, true]],
])('changes of scopes that arrive %s', async (_, times, expected) => {
  await installed();
  const outcomes = [];
  for (const time of times) {
    if (time === 'uninstall') outcomes.push((await uninstall(at('11:00:00'))) === 'uninstalled');
    else outcomes.push(await noteScopesChange({ db: database.db, shop: SHOP, at: at(time) }));
  }
  expect(outcomes).toEqual(expected);
});
