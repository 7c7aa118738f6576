import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';

import { eraseStats, readShopStats } from '~/insights/stats.server';
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
  await eraseStats({ db: shop.db, shop: SHOP });
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
    /** Presses the button of a page, and returns the ID of the page that asks to press once more; null if it counts. */
    pressButton: async (seconds: number, visitId: string, client = READER) => {
      const input = { db, link, visitId, client: { ...client, method: 'POST' }, now: at(seconds) };
      return (await isHumanPress(input)) ? null : recordBotClick(input);
    },
  };
}

/** What happened, as often as it did: repeats share a row. */
const kinds = async () => {
  const events = await shop.db.deliveryEvent.findMany({ where: { kind: { not: 'sent' } }, orderBy: { at: 'asc' } });
  return events.flatMap(({ kind, times }) => Array.from({ length: times }, () => kind));
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

/** People whose user agent looks like a bot's. */
const ANDROID = (model: string) =>
  `Mozilla/5.0 (Linux; Android 14; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`;
const SUSPICIOUS_PEOPLE = [
  ANDROID('Discovery'),
  ANDROID('Cisco CP-8875'),
  ANDROID('Galaxy Symantec Enterprise'),
  'Mozilla/5.0 (Linux; Android 12; Google TV Streamer) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; U; Android 13; zh-CN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.0.0 Mobile Safari/537.36 SogouMobileBrowser/7.6',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Sandbox',
  '',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)',
];

describe('a person whose user agent looks like a bot’s', () => {
  it.each(SUSPICIOUS_PEOPLE)('gets the file with a second, slow press: %s', async (userAgent) => {
    const client = { ...READER, userAgent };
    const { open, pressButton } = await createTestLink();
    const again = await pressButton(66, await open(60, client), client);
    expect(again).not.toBeNull();
    expect(await pressButton(68, again ?? '', client)).toBeNull();
    expect(await kinds()).toEqual(['bot_click', 'bot_click']);
  });

  it('gets it even if the first press was fast, or the second was too', async () => {
    const client = { ...READER, userAgent: ANDROID('Discovery') };
    const { open, pressButton } = await createTestLink();
    const second = await pressButton(60.3, await open(60, client), client);
    const third = await pressButton(60.9, second ?? '', client);
    expect(third).not.toBeNull();
    expect(await pressButton(64, third ?? '', client)).toBeNull();
  });

  it('isn’t slowed down by slow presses', async () => {
    const client = { ...READER, userAgent: ANDROID('Discovery') };
    const { open, pressButton } = await createTestLink();
    const visit = await open(60, client);
    for (const seconds of [62, 63, 64]) await pressButton(seconds, visit, client);
    const again = await pressButton(65, visit, client);
    expect(await pressButton(66, again ?? '', client)).toBeNull();
  });

  it('isn’t affected by a scanner that presses at the same time', async () => {
    const [client, scanner] = [ANDROID('Discovery'), 'Barracuda Sentinel'].map((userAgent) => ({
      ...READER,
      userAgent,
    }));
    const { open, pressButton } = await createTestLink();
    const again = await pressButton(62, await open(60, client), client);
    for (let time = 62; time < 63; time += 0.05) await pressButton(time, again ?? '', scanner);
    expect(await pressButton(63, again ?? '', client)).toBeNull();
  });
});

describe('a scanner gets nothing', () => {
  const SCANNERS = ['Barracuda Sentinel', 'curl/8.9.1', '', BROWSER];

  it.each(SCANNERS)('by pressing each button within 50 ms, ten times: %j', async (userAgent) => {
    const client = { ...READER, userAgent };
    const { open, pressButton } = await createTestLink();
    let page = await open(60, client);
    for (let press = 1; press <= 10; press += 1) {
      const next = await pressButton(60 + press * 0.05, page, client);
      expect(next).not.toBeNull();
      page = next ?? '';
    }
  });

  it.each(SCANNERS)('by posting to the link without its page, however slowly: %j', async (userAgent) => {
    const client = { ...READER, userAgent };
    const { press, scan } = await createTestLink();
    for (const seconds of [60, 90, 500]) {
      expect(await press(seconds, undefined, client)).toBe(false);
      await scan(seconds);
    }
  });

  it('by opening and posting from many addresses and with many user agents', async () => {
    const { open, pressButton } = await createTestLink();
    for (let number = 0; number < 20; number += 1) {
      const client = { ...READER, userAgent: `${BROWSER} ${number}` };
      expect(await pressButton(60.2 + number / 100, await open(60 + number / 100, client), client)).not.toBeNull();
    }
    expect(await kinds()).not.toContain('downloaded');
  });

  it('by opening the page and waiting, if it calls itself a scanner', async () => {
    const client = { ...READER, userAgent: 'Barracuda Sentinel' };
    const { open, pressButton } = await createTestLink();
    const visit = await open(60, client);
    for (const seconds of [70, 80, 90]) expect(await pressButton(seconds, visit, client)).not.toBeNull();
  });

  it.each(['prefetch', 'prefetch;prerender ', ' preview'])('by prefetching: %j', async (purpose) => {
    const { open, press } = await createTestLink();
    expect(await press(70, await open(60), { ...READER, purpose })).toBe(false);
  });
});

test('accepts the first press on a page that the browser prefetched, and from two people behind one link', async () => {
  const { open, pressButton } = await createTestLink();
  const prefetched = await open(60, { ...READER, purpose: 'prefetch' });
  expect(await pressButton(61.2, prefetched)).toBeNull();
  const other = { ...READER, userAgent: ANDROID('Pixel 9') };
  expect(await pressButton(62, await open(60.5, other), other)).toBeNull();
  expect(await pressButton(62.1, await open(60.6))).toBeNull();
});

test('rejects the first press of a user agent that looks like a bot’s', async () => {
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
