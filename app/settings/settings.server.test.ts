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

test.each([
  ['Reply@Shop.example', 'Reply@Shop.example'],
  [' "a,b"@shop.example\r\n', '"a,b"@shop.example'],
  ['jörg@münchen.example', 'jörg@münchen.example'],
  [null, null],
])('replies can go to %j', async (replyTo, expected) => {
  expect(await save({ replyTo })).toMatchObject({ ok: true });
  expect((await read()).replyTo).toBe(expected);
});

test.each([
  ['a second header', 'a@shop.example\r\nBcc: b@evil.example', 'Enter only one email address'],
  ['a folded line', 'a@shop.example\n\tb', 'Enter an email address like name@example.com'],
  ['a bare carriage return in quotes', '"a\rBcc: b"@shop.example', 'Enter an email address like name@example.com'],
  ['a line separator', 'a\u2028Bcc:b@shop.example', 'Enter an email address like name@example.com'],
  ['several addresses', 'a@shop.example, b@shop.example', 'Enter only one email address'],
  ['a name', 'Shop <a@shop.example>', 'Enter an email address like name@example.com'],
  ['nothing', ' ', 'Enter your email address'],
  ['a null', 'a@shop.example\0', 'This contains an invisible character. Type it again instead of pasting it.'],
])('replies can’t go to %s', async (_, replyTo, message) => {
  await save({ replyTo: 'a@shop.example' });
  expect(await save({ replyTo })).toEqual({ ok: false, problems: { replyTo: message } });
  expect((await read()).replyTo).toBe('a@shop.example');
});

test('erasing the shop deletes its settings', async () => {
  await save({ disposable: 'mark' });
  await eraseShop({ db: database.db, shop });
  expect((await read()).disposable).toBe('refuse');
  expect(await database.db.settings.count()).toBe(0);
});
