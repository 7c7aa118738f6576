import { buffer } from 'node:stream/consumers';

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addressKey } from '~/mail/address';

import { saveSettings } from '~/settings/settings.server';

import { parseAddressList } from '../do-not-email/address-list';
import { peopleCsv } from './csv.server';
import { escapeFormulas, unescapeFormulas } from '~/http/formula-escape';
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
  expect(csv.startsWith('\uFEFF"Email","Status","First request",')).toBe(true);
  const [, row = ''] = csv.split('\n');
  expect(row).toMatch(/^"'\+1@example\.com","Not downloaded","20\d\d-\d\d-\d\dT[\d:.]+Z","1","0",/);
  expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  expect(row).toContain(`,"'@x",`);
  expect(row).toContain('Send me the Brief');
});

test('quotes every field, also those with quotes, commas and line breaks', async () => {
  const csv = await csvOf({ search: 'bob' });
  expect(csv).toContain('"He said ""hi"", twice\nand left","/blogs/release/sequence","\'-step","newsletter"');
  expect(csv).not.toMatch(/,,|^,|,$/m);
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
    [...(await csvOf({ search: 'many', sort })).matchAll(/^"(\d+)@many/gm)].map(([, number]) => Number(number));
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
  expect(heading).toMatch(/,"Brief consent date","Brief consent text","Marketing consent","Marketing consent date",/);
  const endings = [...csv.matchAll(/one click\.",(.*)$/gm)].map(([, ending = '']) =>
    ending
      .replaceAll('"', '')
      .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, (date) => (date === at.toISOString() ? 'AT' : 'NOW')),
  );
  const wording = 'Also email me news and offers from shop.myshopify.com. I can unsubscribe at any time.';
  expect(endings).toEqual([
    ',,,,',
    `Not confirmed,NOW,,,${wording}`,
    `Confirmed,NOW,AT,,${wording}`,
    `Withdrawn,NOW,AT,AT,${wording}`,
  ]);
});

/** Where spreadsheets begin a cell, if they ignore quotes or use them. */
const FORMULA = /^['"\s]*[=+\-@＝＋－＠]/;
const isHarmless = (cell: string) => cell.startsWith("'") || !FORMULA.test(cell);

/** Texts that contain what formulas and separators are made of. */
const hostileText = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠;,|\t\r\n"\' aß', '\u200b', '\ufeff'), { maxLength: 12 })
  .map((characters) => characters.join(''));

test('no text is a formula, in whichever way a spreadsheet splits the file', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), (texts) => {
      const escaped = texts.map(escapeFormulas);
      expect(escaped.map(unescapeFormulas)).toEqual(texts);
      const csv = stringify([escaped], { quoted: true, quoted_empty: true });
      // As a parser of its own reads it, with the separator of either kind of country.
      for (const delimiter of [',', ';']) {
        const { data } = Papa.parse<string[]>(csv.slice(0, -1), { delimiter, newline: '\n' });
        expect(data.flat().filter((cell) => !isHarmless(cell))).toEqual([]);
      }
      // As the crudest one would: at every separator, without regard to quotes.
      for (const cell of csv.split(/[;,|\t\r\n]/))
        expect(isHarmless(cell.replace(/^["\s\p{Cf}]+/u, '')), cell).toBe(true);
      expect(Papa.parse<string[]>(csv.slice(0, -1), { delimiter: ',', newline: '\n' }).data).toEqual([escaped]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['Hips;=1+cmd', "Hips;'=1+cmd"],
  ['a,@SUM(1)', "a,'@SUM(1)"],
  ['a|+1', "a|'+1"],
  ['a\t-1', "a\t'-1"],
  ['a\n＝1', "a\n'＝1"],
  ['x;"=1"', 'x;\'"=1"'],
  ["x; '=1", "x;' '=1"],
  ['\u200b=1', "'\u200b=1"],
  ['a-b; c=d', 'a-b; c=d'],
])('escapes %j as %j', (text, escaped) => {
  expect(escapeFormulas(text)).toBe(escaped);
});

test('our own export can be imported to the do-not-email list, whatever the addresses are', async () => {
  const addresses = [
    ...['+plus@roundtrip.example', '=is@roundtrip.example', "'quote@roundtrip.example", '"odd one"@roundtrip.example'],
    ...['"a;=b"@roundtrip.example', '"a,@b"@roundtrip.example', "o'neil@roundtrip.example", '-minus@roundtrip.example'],
  ];
  for (const email of addresses) expect(await shop.requestBrief({ email }), email).toMatchObject({ ok: true });
  const { addresses: found } = await parseAddressList(await csvOf({ search: 'roundtrip' }));
  expect(found.sort()).toEqual(addresses.map(addressKey).sort());
});
