import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import type { Enqueue } from '~/jobs/boss.server';

import { findProxyPath, noteProxyPath, publishProxyPath } from './proxy-path.server';
import { ensureShop } from './shop.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const enqueue = vi.fn<Enqueue>(async () => undefined);
const openEnqueue = async () => enqueue;
const input = () => ({ db: database.db, shop: api.shop, admin: api.admin });
const note = (path: string) => noteProxyPath({ ...input(), openEnqueue, path });

beforeEach(async () => {
  await database.db.shop.deleteMany();
  await ensureShop(input());
  enqueue.mockClear();
  api.store.state.metafields = [];
  api.store.state.operations = [];
});

describe('the path of a request', () => {
  test('is written and queued only if it’s new', async () => {
    for (const path of ['/apps/unwind', '/a/u', '/a/u', '/a/u', '/apps/unwind']) await note(path);
    expect(enqueue.mock.calls.map(([, name, data]) => [name, data])).toEqual([
      ['storefront-sync', { shop: api.shop }],
      ['storefront-sync', { shop: api.shop }],
    ]);
    expect(await findProxyPath(input())).toBe('/apps/unwind');
  });

  test('is queued once by simultaneous requests', async () => {
    await Promise.all(Array.from({ length: 10 }, () => note('/community/routines')));
    expect(enqueue).toHaveBeenCalledTimes(1);
  });

  test('isn’t remembered if it can’t be queued, so that the next request tries again', async () => {
    enqueue.mockRejectedValueOnce(new Error('down'));
    await expect(note('/a/u')).rejects.toThrow('down');
    expect(await findProxyPath(input())).toBe('/apps/unwind');
    await note('/a/u');
    expect(await findProxyPath(input())).toBe('/a/u');
  });

  test('doesn’t matter in a shop that never opened the app', async () => {
    await database.db.shop.deleteMany();
    await note('/a/u');
    expect(enqueue).not.toHaveBeenCalled();
    expect(await findProxyPath(input())).toBe('/apps/unwind');
  });
});

describe('what Liquid reads', () => {
  const metafields = () =>
    api.store.state.metafields.map(({ namespace, key, value }) => `${namespace}.${key} ${value}`);
  const writes = () => api.store.state.operations.filter(({ kind }) => kind === 'mutation').length;
  const restore = vi.fn(async () => undefined);
  const publish = () => publishProxyPath({ ...input(), restore });
  const written = async () => (await database.db.shop.findFirstOrThrow()).liquidProxyPath;

  beforeEach(() => void restore.mockClear());

  test('is written once, and again for each change', async () => {
    for (let time = 0; time < 3; time += 1) await publish();
    expect([metafields(), writes(), await written()]).toEqual([['proxy.path /apps/unwind'], 1, '/apps/unwind']);
    await note('/community/routines');
    for (let time = 0; time < 3; time += 1) await publish();
    expect([metafields(), writes(), await written()]).toEqual([
      ['proxy.path /community/routines'],
      2,
      '/community/routines',
    ]);
  });

  test('is the newest path, even if jobs overlap', async () => {
    await Promise.all([publish(), note('/a/u').then(publish), note('/tools/u').then(publish)]);
    await publish();
    expect(metafields()).toEqual([`proxy.path ${await findProxyPath(input())}`]);
  });

  test('is restored as a whole if it’s gone', async () => {
    await publish();
    expect(restore).toHaveBeenCalledTimes(1);
    await publish();
    expect(restore).toHaveBeenCalledTimes(1);
    api.store.state.metafields = [];
    restore.mockRejectedValueOnce(new Error('Shopify is busy'));
    await expect(publish()).rejects.toThrow('busy');
    expect(metafields()).toEqual([]);
    await publish();
    expect([restore.mock.calls.length, metafields()]).toEqual([3, ['proxy.path /apps/unwind']]);
  });
});
