import { setImmediate as tick } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';

import { withPublishLock } from './publish-lock.server';

let database: TestDatabase;

beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());

const shop = 'shop.myshopify.com';
const locks = () => database.db.publishLock.count();

test('one publisher per shop at a time', async () => {
  const { db } = database;
  let running = 0;
  const most: number[] = [];
  const act = async () => {
    most.push((running += 1));
    await tick();
    running -= 1;
  };
  await Promise.all(Array.from({ length: 4 }, () => withPublishLock({ db, shop }, act)));
  expect(most).toEqual([1, 1, 1, 1]);
  expect(await locks()).toBe(0);
});

test('shops don’t wait for each other', async () => {
  const { db } = database;
  const both = withPublishLock({ db, shop }, () =>
    withPublishLock({ db, shop: 'other.myshopify.com' }, async () => locks()),
  );
  expect(await both).toBe(2);
});

test('the lock is released if publishing fails', async () => {
  const { db } = database;
  const failing = withPublishLock({ db, shop }, () => Promise.reject(new Error('failed')));
  await expect(failing).rejects.toThrow('failed');
  expect(await locks()).toBe(0);
});
