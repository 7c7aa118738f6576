import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { readSettings, saveSettings } from './settings.server';
import { eraseShop } from './shop.server';

const shop = 'shop.myshopify.com';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.close());

const read = () => readSettings({ db: database.db, shop });
const save = (changes: Record<string, unknown>) => saveSettings({ db: database.db, shop, changes });

test('a new shop has the defaults', async () => {
  expect(await read()).toMatchObject({ disposable: 'refuse', consentBox: false, downloadsPerLink: null });
});

test('saving keeps the settings that were saved before', async () => {
  await save({ disposable: 'mark' });
  expect(await save({ downloadsPerLink: '3', nonsense: 1 })).toMatchObject({
    ok: true,
    settings: { disposable: 'mark', downloadsPerLink: 3 },
  });
  expect(await read()).toMatchObject({ disposable: 'mark', downloadsPerLink: 3, proofOfWork: false });
  await save({ downloadsPerLink: null });
  expect((await read()).downloadsPerLink).toBeNull();
});

test('an invalid setting is reported by field, and nothing is saved', async () => {
  await save({ disposable: 'mark' });
  const saved = await save({ disposable: 'refuse', accent: 'green', requestsPerHour: '12' });
  expect(saved).toEqual({
    ok: false,
    problems: { accent: 'Enter a color like #1d5c52', requestsPerHour: 'Enter 60 or more' },
  });
  expect((await read()).disposable).toBe('mark');
});

test('a saved value that became invalid is replaced with its default', async () => {
  const document = { accent: 'green', disposable: 'mark' };
  await database.db.settings.update({ where: { shop }, data: { document } });
  expect(await read()).toMatchObject({ accent: '#1d5c52', disposable: 'mark' });
});

test('erasing the shop deletes its settings', async () => {
  await save({ disposable: 'mark' });
  await eraseShop({ db: database.db, shop });
  expect((await read()).disposable).toBe('refuse');
  expect(await database.db.settings.count()).toBe(0);
});
