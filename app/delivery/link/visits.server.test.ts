import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { readShopStats } from '~/insights/stats.server';
import { createLink, findLink } from './links.server';
import { isHumanPress, recordVisit, recordBotClick } from './visits.server';
import type { LinkClient } from './bot-click';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

const BROWSER = 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';
const READER: LinkClient = { method: 'GET', userAgent: BROWSER, purpose: '' };
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
});

/** Creates a link whose email is sent at second 0, unless `sent` is false. */
async function createTestLink({ sent = true } = {}) {
  const { db } = shop;
  await shop.requestBrief();
  const { id: requestId } = await db.briefRequest.findFirstOrThrow();
  const token = await createLink({ db, shop: SHOP, requestId, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('No link');
  const at = (seconds: number) => new Date(link.mailedAt.getTime() + seconds * 1000);
  if (sent) await db.deliveryEvent.create({ data: { shop: SHOP, requestId, kind: 'sent', detail: '', at: at(0) } });
  return {
    requestId,
    at,
    open: (seconds: number, client = READER) => recordVisit({ db, link, client, now: at(seconds) }),
    press: (seconds: number, visitId: unknown, client = READER) =>
      isHumanPress({ db, link, visitId, client: { ...client, method: 'POST' }, now: at(seconds) }),
    scan: (seconds: number) => recordBotClick({ db, link, client: READER, now: at(seconds) }),
  };
}

const kinds = async () => {
  const events = await shop.db.deliveryEvent.findMany({ where: { kind: { not: 'sent' } }, orderBy: { at: 'asc' } });
  return events.map(({ kind }) => kind);
};
const visits = async () => (await readShopStats({ db: shop.db, shop: SHOP })).visits;

test('counts a reader who opens the link as a visit', async () => {
  const { open } = await createTestLink();
  await open(60);
  expect(await kinds()).toEqual(['visited']);
  expect(await visits()).toBe(1);
});

test('doesn’t count bots', async () => {
  const { open } = await createTestLink();
  await open(60, { ...READER, method: 'HEAD' });
  await open(120, { ...READER, userAgent: 'Barracuda Sentinel' });
  await open(180, { ...READER, purpose: 'prefetch' });
  expect(await kinds()).toEqual(['bot_click', 'bot_click', 'bot_click']);
  expect(await visits()).toBe(0);
});

test('doesn’t count clicks before anyone can have read the email', async () => {
  const { open } = await createTestLink();
  await open(9.9);
  expect(await kinds()).toEqual(['bot_click']);
  await open(15);
  expect(await kinds()).toEqual(['bot_click', 'visited']);
});

test('measures time from when the mail server accepted the email', async () => {
  const { open, at, requestId } = await createTestLink({ sent: false });
  await shop.db.deliveryEvent.create({ data: { shop: SHOP, requestId, kind: 'sent', detail: '', at: at(30) } });
  await open(35);
  expect(await kinds()).toEqual(['bot_click']);
});

test('treats a click right after a HEAD request with the same user agent as a bot', async () => {
  const { open } = await createTestLink();
  await open(60, { ...READER, method: 'HEAD' });
  await open(61);
  expect(await kinds()).toEqual(['bot_click', 'bot_click']);
  await open(62, { ...READER, userAgent: `${BROWSER} other` });
  expect(await kinds()).toEqual(['bot_click', 'bot_click', 'visited']);
});

test('accepts a press only if the link’s page was opened long enough ago', async () => {
  const { open, press } = await createTestLink();
  const visit = await open(60);
  expect(await press(60.9, visit)).toBe(false);
  expect(await press(61, visit)).toBe(true);
  // A page may stay open for days.
  expect(await press(90_000, visit)).toBe(true);
  for (const invalid of [undefined, '', 'x', '\0', ['a', 'b'], '00000000-0000-7000-8000-000000000000']) {
    expect(await press(70, invalid)).toBe(false);
  }
});

test('requires up to three seconds after repeated presses, for a short time', async () => {
  const { open, press, scan } = await createTestLink();
  await open(60);
  const second = await scan(60.5);
  expect([await press(62.4, second), await press(62.5, second)]).toEqual([false, true]);
  await scan(61);
  await scan(61.5);
  const fourth = await scan(62);
  expect([await press(64.9, fourth), await press(65, fourth)]).toEqual([false, true]);
  expect(await press(70, fourth)).toBe(true);
});

test('doesn’t require a longer wait after repeated visits', async () => {
  const { open, press } = await createTestLink();
  await open(1);
  await open(2);
  expect(await press(4, await open(3))).toBe(true);
});

test('accepts a press from a reader whose visit was mistaken for a bot’s', async () => {
  const { open, press } = await createTestLink();
  const visit = await open(2);
  expect(await kinds()).toEqual(['bot_click']);
  expect(await press(4, visit)).toBe(true);
});

test('rejects presses by bots', async () => {
  const { open, press } = await createTestLink();
  const visit = await open(60);
  expect(await press(70, visit, { ...READER, userAgent: 'curl/8.9.1' })).toBe(false);
});

test('rejects a press with the visit of another link', async () => {
  const { open } = await createTestLink();
  const visit = await open(60);
  await shop.requestBrief({ email: 'other@example.com' });
  const request = await shop.db.briefRequest.findFirstOrThrow({ where: { person: { email: 'other@example.com' } } });
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('No link');
  const now = new Date(Date.now() + 100_000);
  expect(await isHumanPress({ db, link, visitId: visit, client: { ...READER, method: 'POST' }, now })).toBe(false);
});

test('truncates user agents', async () => {
  const { open } = await createTestLink();
  await open(60, { ...READER, userAgent: `Mozilla/5.0 ${'x'.repeat(10_000)}` });
  const { detail } = await shop.db.deliveryEvent.findFirstOrThrow({ where: { kind: { not: 'sent' } } });
  expect(detail).toHaveLength(300);
});
