import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { peopleCsv } from './people-csv.server';
import { EVERYBODY } from './people-query';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
  await shop.ask({ email: '+1@example.com', article_title: '=HYPERLINK("http://evil.example","x")', utm_source: '@x' });
  await shop.ask({ email: 'bob@example.com', article_title: 'He said "hi", twice\nand left', step_reached: '-step' });
}, 60_000);
afterAll(() => shop.close());

const csvOf = async (changes: Partial<typeof EVERYBODY> = {}) =>
  (await buffer(peopleCsv({ db: shop.db, shop: SHOP, query: { ...EVERYBODY, ...changes } }))).toString();

test('what a spreadsheet would take for a formula is text', async () => {
  const csv = await csvOf({ search: '+1@' });
  expect(csv.startsWith('\uFEFFE-mail,Status,First asked,')).toBe(true);
  const [, row = ''] = csv.split('\n');
  expect(row).toMatch(/^'\+1@example\.com,Waiting,20\d\d-\d\d-\d\dT[\d:.]+Z,1,0,/);
  expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  expect(row).toContain(`,'@x,`);
  expect(row).toContain('Send me the Brief');
});

test('quotes, commas and line breaks stay in their field', async () => {
  const csv = await csvOf({ search: 'bob' });
  expect(csv).toContain('"He said ""hi"", twice\nand left",/blogs/release/sequence,\'-step,newsletter');
});

test('everybody is in it once, in the order of the page; nobody of another shop', async () => {
  const { db } = shop;
  await db.$executeRaw`INSERT INTO "Lead" (id, shop, email, "emailKey")
    SELECT '0' || lpad(n::text, 5, '0'), ${SHOP}, n || '@many.example', n || '@many.example'
    FROM generate_series(1, 1200) AS n`;
  await db.lead.create({ data: { shop: 'other.myshopify.com', email: 'o@many.example', emailKey: 'o@many.example' } });
  const numbers = async (sort: 'newest' | 'oldest') =>
    [...(await csvOf({ search: 'many', sort })).matchAll(/^(\d+)@many/gm)].map(([, number]) => Number(number));
  const all = Array.from({ length: 1200 }, (_, index) => index + 1);
  expect(await numbers('oldest')).toEqual(all);
  expect(await numbers('newest')).toEqual(all.reverse());
});

test('nobody is a heading alone', async () => {
  expect((await csvOf({ search: 'nobody' })).trim().split('\n')).toHaveLength(1);
});

test('where reading fails, the file ends with an error, not as if it were whole', async () => {
  const failing = { ...EVERYBODY, search: 'many' };
  const db = { $queryRaw: () => Promise.reject(new Error('gone')) } as unknown as typeof shop.db;
  await expect(buffer(peopleCsv({ db, shop: SHOP, query: failing }))).rejects.toThrow('gone');
});
