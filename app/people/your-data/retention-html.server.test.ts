import { afterAll, beforeAll, expect, test } from 'vitest';

import { LANGUAGES } from '~/messages/language';
import { saveSettings } from '~/settings/settings.server';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { retentionHtml } from './retention-html.server';

const shop = 'shop.myshopify.com';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.close());

const textIn = async (language: (typeof LANGUAGES)[number]) =>
  String(await retentionHtml({ db: database.db, shop, language })).replaceAll('\u00a0', ' ');

test('says the default periods', async () => {
  const text = await textIn('en');
  for (const period of ['expired: 30 days', 'browser: 90 days', '12 months from', '30 days at most'])
    expect(text).toContain(period);
});

test.each(LANGUAGES)('says the shop’s own periods in %s', async (language) => {
  const changes = { linkRetention: '41 days', userAgentRetention: '2 months', inactiveRetention: '1 months' };
  await saveSettings({ db: database.db, shop, changes: { ...changes, uninstallRetention: '36 months' } });
  const text = await textIn(language);
  for (const number of ['41', '2', '36']) expect(text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
  expect(text.match(/<li>/g)).toHaveLength(5);
});
