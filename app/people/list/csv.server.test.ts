import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { saveSettings } from '~/settings/settings.server';

import { peopleCsv } from './csv.server';
import { ALL_PEOPLE } from './query';
import { SHOP, type TestShop, marketingFields, testShop } from '../../../tests/support/app/test-shop';

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
  const titles = ['=HYPERLINK("http://evil.example","x")', 'He said "hi", twice\nand left'];
  for (const [index, title] of titles.entries()) {
    const article = { title, path: '/blogs/release/sequence', readAt: new Date() };
    await shop.db.article.create({ data: { shop: SHOP, articleId: `${index + 1}`, ...article } });
  }
  await shop.requestBrief({ email: '+1@example.com', article_id: '1', utm_source: '@x' });
  await shop.requestBrief({ email: 'bob@example.com', article_id: '2', step_reached: '-step' });
}, 60_000);
afterAll(() => shop.close());

const csvOf = async (changes: Partial<typeof ALL_PEOPLE> = {}) =>
  (await buffer(peopleCsv({ db: shop.db, shop: SHOP, query: { ...ALL_PEOPLE, ...changes } }))).toString();

test('escapes formulas', async () => {
  const csv = await csvOf({ search: '+1@' });
  expect(csv.startsWith('\uFEFFEmail,Status,First request,')).toBe(true);
  const [, row = ''] = csv.split('\n');
  expect(row).toMatch(/^'\+1@example\.com,Not downloaded,20\d\d-\d\d-\d\dT[\d:.]+Z,1,0,/);
  expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  expect(row).toContain(`,'@x,`);
  expect(row).toContain('Send me the Brief');
});

test('quotes fields with quotes, commas and line breaks', async () => {
  const csv = await csvOf({ search: 'bob' });
  expect(csv).toContain('"He said ""hi"", twice\nand left",/blogs/release/sequence,\'-step,newsletter');
});

test('exports each person of the shop once, in the order of the page', async () => {
  const { db } = shop;
  await db.$executeRaw`INSERT INTO "Person" (id, shop, email, "emailKey")
    SELECT '0' || lpad(n::text, 5, '0'), ${SHOP}, n || '@many.example', n || '@many.example'
    FROM generate_series(1, 1200) AS n`;
  await db.person.create({
    data: { shop: 'other.myshopify.com', email: 'o@many.example', emailKey: 'o@many.example' },
  });
  const numbers = async (sort: 'newest' | 'oldest') =>
    [...(await csvOf({ search: 'many', sort })).matchAll(/^(\d+)@many/gm)].map(([, number]) => Number(number));
  const all = Array.from({ length: 1200 }, (_, index) => index + 1);
  expect(await numbers('oldest')).toEqual(all);
  expect(await numbers('newest')).toEqual(all.reverse());
});

test('exports only the headings if no one matches', async () => {
  expect((await csvOf({ search: 'unknown' })).trim().split('\n')).toHaveLength(1);
});

test('fails if a query fails, instead of ending early', async () => {
  const failing = { ...ALL_PEOPLE, search: 'many' };
  const db = { $queryRaw: () => Promise.reject(new Error('connection lost')) } as unknown as typeof shop.db;
  await expect(buffer(peopleCsv({ db, shop: SHOP, query: failing }))).rejects.toThrow('connection lost');
});

test('has both consents of each person: the marketing consent that counts, or none', async () => {
  await saveSettings({ db: shop.db, shop: SHOP, changes: { marketingConsent: true } });
  const request = async (email: string, changes: object) => {
    await shop.requestBrief({ email, ...(await marketingFields(shop.db)) });
    const { id } = await shop.db.consentReceipt.findFirstOrThrow({
      where: { purpose: 'marketing' },
      orderBy: { id: 'desc' },
    });
    await shop.db.consentReceipt.update({ where: { id }, data: changes });
  };
  const at = new Date('2026-11-20T10:00:00Z');
  await shop.requestBrief({ email: 'none@consents.example' });
  await request('given@consents.example', {});
  await request('confirmed@consents.example', { confirmedAt: at });
  await request('confirmed@consents.example', { confirmedAt: at, withdrawnAt: at });
  await request('withdrawn@consents.example', { confirmedAt: at, withdrawnAt: at });
  const csv = await csvOf({ search: 'consents', sort: 'oldest' });
  const heading = csv.split('\n')[0] ?? '';
  expect(heading).toMatch(/,Brief consent date,Brief consent text,Marketing consent,Marketing consent date,/);
  const endings = [...csv.matchAll(/one click\.,(.*)$/gm)].map(([, ending = '']) =>
    ending.replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, (date) => (date === at.toISOString() ? 'AT' : 'NOW')),
  );
  const wording = 'Also email me news and offers from shop.myshopify.com. I can unsubscribe at any time.';
  expect(endings).toEqual([
    ',,,,',
    `Not confirmed,NOW,,,${wording}`,
    `Confirmed,NOW,AT,,${wording}`,
    `Withdrawn,NOW,AT,AT,${wording}`,
  ]);
});
