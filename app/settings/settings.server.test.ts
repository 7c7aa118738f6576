import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database';
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

test('a shop that decided nothing has the defaults', async () => {
  expect(await read()).toMatchObject({ throwAway: 'refuse', consentBox: false, downloadsPerLink: null });
});

test('what is saved stays, beside what was saved before', async () => {
  await save({ throwAway: 'mark' });
  expect(await save({ downloadsPerLink: '3', nonsense: 1 })).toMatchObject({
    ok: true,
    settings: { throwAway: 'mark', downloadsPerLink: 3 },
  });
  expect(await read()).toMatchObject({ throwAway: 'mark', downloadsPerLink: 3, proofOfWork: false });
  await save({ downloadsPerLink: null });
  expect((await read()).downloadsPerLink).toBeNull();
});

test('what is wrong is said by its field, and nothing is saved', async () => {
  await save({ throwAway: 'mark' });
  const saved = await save({ throwAway: 'refuse', accent: 'green', requestsPerHour: '12' });
  expect(saved).toEqual({
    ok: false,
    problems: { accent: 'Write a color as #1d5c52.', requestsPerHour: 'Allow at least 60 an hour.' },
  });
  expect((await read()).throwAway).toBe('mark');
});

test('a saved value that no longer passes takes its default, and no other does', async () => {
  const document = { accent: 'green', throwAway: 'mark' };
  await database.db.settings.update({ where: { shop }, data: { document } });
  expect(await read()).toMatchObject({ accent: '#1d5c52', throwAway: 'mark' });
});

test('they go with the shop', async () => {
  await save({ throwAway: 'mark' });
  await eraseShop({ db: database.db, shop });
  expect((await read()).throwAway).toBe('refuse');
  expect(await database.db.settings.count()).toBe(0);
});
