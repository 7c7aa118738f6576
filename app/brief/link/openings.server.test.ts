import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { totals } from '../ledger.server';
import { createLink, findLink } from './links.server';
import { isPress, recordOpening, recordScan } from './openings.server';
import type { Opener } from './scanner';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

const BROWSER = 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';
const READER: Opener = { method: 'GET', userAgent: BROWSER, purpose: '' };
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
});

/** A link whose e-mail was sent at second 0; `sent: false` where the mail server still has it. */
async function mailed({ sent = true } = {}) {
  const { db } = shop;
  await shop.ask();
  const { id: requestId } = await db.briefRequest.findFirstOrThrow();
  const token = await createLink({ db, shop: SHOP, requestId, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('no link');
  const at = (seconds: number) => new Date(link.mailedAt.getTime() + seconds * 1000);
  if (sent) await db.briefEvent.create({ data: { shop: SHOP, requestId, kind: 'sent', detail: '', at: at(0) } });
  return {
    requestId,
    at,
    open: (seconds: number, opener = READER) => recordOpening({ db, link, opener, now: at(seconds) }),
    press: (seconds: number, openingId: unknown, opener = READER) =>
      isPress({ db, link, openingId, opener: { ...opener, method: 'POST' }, now: at(seconds) }),
    scan: (seconds: number) => recordScan({ db, link, opener: READER, now: at(seconds) }),
  };
}

const kinds = async () => {
  const events = await shop.db.briefEvent.findMany({ where: { kind: { not: 'sent' } }, orderBy: { at: 'asc' } });
  return events.map(({ kind }) => kind);
};
const visits = async () => (await totals({ db: shop.db, shop: SHOP })).visits;

test('a reader who opens the link is a visit', async () => {
  const { open } = await mailed();
  await open(60);
  expect(await kinds()).toEqual(['visited']);
  expect(await visits()).toBe(1);
});

test('a program is none, whatever it says', async () => {
  const { open } = await mailed();
  await open(60, { ...READER, method: 'HEAD' });
  await open(120, { ...READER, userAgent: 'Barracuda Sentinel' });
  await open(180, { ...READER, purpose: 'prefetch' });
  expect(await kinds()).toEqual(['scanned', 'scanned', 'scanned']);
  expect(await visits()).toBe(0);
});

test('who opens the link before anybody can have read the e-mail is none', async () => {
  const { open } = await mailed();
  await open(9.9);
  expect(await kinds()).toEqual(['scanned']);
  await open(15);
  expect(await kinds()).toEqual(['scanned', 'visited']);
});

test('seconds are counted from when the mail server has taken it over', async () => {
  const { open, at, requestId } = await mailed({ sent: false });
  await shop.db.briefEvent.create({ data: { shop: SHOP, requestId, kind: 'sent', detail: '', at: at(30) } });
  await open(35);
  expect(await kinds()).toEqual(['scanned']);
});

test('what asked for the headers a moment before is the same program, and another browser is not', async () => {
  const { open } = await mailed();
  await open(60, { ...READER, method: 'HEAD' });
  await open(61);
  expect(await kinds()).toEqual(['scanned', 'scanned']);
  await open(62, { ...READER, userAgent: `${BROWSER} other` });
  expect(await kinds()).toEqual(['scanned', 'scanned', 'visited']);
});

test('a press needs a page that was opened, by this link, long enough ago', async () => {
  const { open, press } = await mailed();
  const opening = await open(60);
  expect(await press(60.9, opening)).toBe(false);
  expect(await press(61, opening)).toBe(true);
  // A page may stay open for days.
  expect(await press(90_000, opening)).toBe(true);
  for (const none of [undefined, '', 'x', '\0', ['a', 'b'], '00000000-0000-7000-8000-000000000000']) {
    expect(await press(70, none)).toBe(false);
  }
});

test('what presses again and again has to wait longer, for three seconds at most, and not for long', async () => {
  const { open, press, scan } = await mailed();
  await open(60);
  const second = await scan(60.5);
  expect([await press(62.4, second), await press(62.5, second)]).toEqual([false, true]);
  await scan(61);
  await scan(61.5);
  const fourth = await scan(62);
  expect([await press(64.9, fourth), await press(65, fourth)]).toEqual([false, true]);
  expect(await press(70, fourth)).toBe(true);
});

test('who opens the page several times presses as quickly as who opens it once', async () => {
  const { open, press } = await mailed();
  await open(1);
  await open(2);
  expect(await press(4, await open(3))).toBe(true);
});

test('a reader who was taken for a program presses the button all the same', async () => {
  const { open, press } = await mailed();
  const opening = await open(2);
  expect(await kinds()).toEqual(['scanned']);
  expect(await press(4, opening)).toBe(true);
});

test('what says that it is a program presses nothing', async () => {
  const { open, press } = await mailed();
  const opening = await open(60);
  expect(await press(70, opening, { ...READER, userAgent: 'curl/8.9.1' })).toBe(false);
});

test('a button is good for its own link only', async () => {
  const { open } = await mailed();
  const opening = await open(60);
  await shop.ask({ email: 'other@example.com' });
  const request = await shop.db.briefRequest.findFirstOrThrow({ where: { lead: { email: 'other@example.com' } } });
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('no link');
  const now = new Date(Date.now() + 100_000);
  expect(await isPress({ db, link, openingId: opening, opener: { ...READER, method: 'POST' }, now })).toBe(false);
});

test('a user agent of any length is kept in part', async () => {
  const { open } = await mailed();
  await open(60, { ...READER, userAgent: `Mozilla/5.0 ${'x'.repeat(10_000)}` });
  const { detail } = await shop.db.briefEvent.findFirstOrThrow({ where: { kind: { not: 'sent' } } });
  expect(detail).toHaveLength(300);
});
