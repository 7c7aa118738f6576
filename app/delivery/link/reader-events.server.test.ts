/** One link, opened, posted to and downloaded from without end. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { eraseStats, readArticleStats, readBriefStats, readShopStats } from '~/insights/stats.server';

import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import type { LinkClient } from './bot-click';
import { download } from './download.server';
import { createLink, findLink } from './links.server';
import { createPageId, readPageId } from './page-id.server';
import { MAX_ROWS } from './reader-events.server';
import { isHumanPress, recordBotClick, recordVisit } from './visits.server';

const BROWSER = 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';
const READER: LinkClient = { method: 'GET', userAgent: BROWSER, purpose: '' };
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  const { db } = shop;
  await db.person.deleteMany();
  await eraseStats({ db, shop: SHOP });
  await db.rateLimit.deleteMany();
});

/** A link that was emailed an hour ago. */
async function emailedLink(fields: Record<string, unknown> = {}) {
  const { db } = shop;
  expect(await shop.requestBrief(fields)).toMatchObject({ ok: true });
  const { id: requestId } = await db.briefRequest.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const token = await createLink({ db, shop: SHOP, requestId, now: new Date() });
  await db.briefLink.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('No link');
  return link;
}

const rows = () => shop.db.deliveryEvent.findMany({ orderBy: { at: 'asc' } });

/** Milliseconds of each request of a flood. */
const STEP = 150;

test.each([
  ['one user agent', () => BROWSER],
  ['a different user agent each time', (index: number) => `${BROWSER} ${index}`],
  ['a bot’s user agent', () => 'Barracuda Sentinel'],
  ['different bots’ user agents', (index: number) => `curl/${index}`],
])('opening a link 150 times writes few rows, and keeps the latest time: %s', async (_, userAgent) => {
  const link = await emailedLink();
  const start = Date.now();
  let now = new Date(start);
  for (let index = 0; index < 150; index += 1) {
    now = new Date(start + index * STEP);
    await recordVisit({ db: shop.db, link, client: { ...READER, userAgent: userAgent(index) }, now });
  }
  const written = await rows();
  expect(written.length).toBeLessThanOrEqual(MAX_ROWS);
  expect(now.getTime() - (written.at(-1)?.at.getTime() ?? 0)).toBeLessThan(1000);
});

test('simultaneous visits and presses don’t exceed the limit either', async () => {
  const { db } = shop;
  const link = await emailedLink();
  const clients = Array.from({ length: 60 }, (_, index) => ({ ...READER, userAgent: `${BROWSER} ${index}` }));
  await Promise.all(clients.map((client) => recordVisit({ db, link, client })));
  await Promise.all(clients.map((client) => recordBotClick({ db, link, client })));
  const kinds = (await rows()).map(({ kind }) => kind);
  expect([kinds.filter((kind) => kind === 'visited').length, kinds.length]).toEqual([MAX_ROWS, 2 * MAX_ROWS]);
});

test('a flood of visits neither delays the reader’s press, nor lets one through that is too fast', async () => {
  const { db } = shop;
  const link = await emailedLink();
  const start = Date.now();
  const at = (milliseconds: number) => new Date(start + milliseconds);
  for (let time = 0; time < 5000; time += STEP) await recordVisit({ db, link, client: READER, now: at(time) });
  const visitId = await recordVisit({ db, link, client: READER, now: at(5000) });
  for (let time = 5000; time < 6500; time += STEP) await recordVisit({ db, link, client: READER, now: at(time) });
  const press = (milliseconds: number) =>
    isHumanPress({ db, link, client: { ...READER, method: 'POST' }, visitId, now: at(milliseconds) });
  expect([await press(5900), await press(6000)]).toEqual([false, true]);
});

test('presses without end write few rows, and still slow down who presses too fast', async () => {
  const { db } = shop;
  const link = await emailedLink();
  const start = Date.now();
  let visitId = '';
  for (let index = 0; index < 200; index += 1) {
    const userAgent = index % 10 > 0 ? BROWSER : `${BROWSER} ${index}`;
    const now = new Date(start + index * 50);
    visitId = await recordBotClick({ db, link, client: { ...READER, userAgent }, visitId, now });
  }
  expect((await rows()).length).toBeLessThanOrEqual(2 * MAX_ROWS);
  const press = (milliseconds: number) =>
    isHumanPress({ db, link, client: READER, visitId, now: new Date(start + 199 * 50 + milliseconds) });
  expect([await press(2900), await press(3000)]).toEqual([false, true]);
});

test('every download counts, in every count, however few rows there are', async () => {
  const { db } = shop;
  const link = await emailedLink({ article_id: '777' });
  const PRESSES = 60;
  for (let index = 0; index < PRESSES; index += 1) {
    await download({ ...shop, link, userAgent: index < 20 ? BROWSER : `${BROWSER} ${index}`, limit: null });
  }
  expect(await rows()).toHaveLength(MAX_ROWS);
  const counts = async () => {
    const articles = await readArticleStats({ db, shop: SHOP });
    const briefs = Object.values(await readBriefStats({ db, shop: SHOP }));
    return [await readShopStats({ db, shop: SHOP }), ...articles, ...briefs].map(
      ({ visits, downloads, timesDownloaded }) => [...[visits, downloads, timesDownloaded]],
    );
  };
  expect(await counts()).toEqual(Array.from({ length: 3 }, () => [1, 1, PRESSES]));
  // They're the article's once Shopify has it.
  await db.article.create({ data: { shop: SHOP, articleId: '777', title: 'T', path: '/', readAt: new Date() } });
  expect(await readArticleStats({ db, shop: SHOP })).toMatchObject([
    { articleId: '777', requests: 1, downloads: 1, timesDownloaded: PRESSES },
  ]);
});

test('records nothing about an erased person', async () => {
  const link = await emailedLink();
  await shop.db.person.deleteMany();
  await recordVisit({ db: shop.db, link, client: READER });
  expect(await rows()).toEqual([]);
});

test('a page’s ID can’t be invented, changed, or used for another request', () => {
  const request = { shop: SHOP, id: 'request' };
  const sent = { at: new Date('2026-11-01T12:00:00Z'), pressedAfter: null };
  const id = createPageId(request, sent);
  expect(readPageId(request, id)).toEqual(sent);
  const again = createPageId(request, { ...sent, pressedAfter: 1200 });
  expect(readPageId(request, again)).toEqual({ ...sent, pressedAfter: 1200 });
  const [time = '', , signature = ''] = id.split('.');
  const invented = [
    `${Number(time) - 1}..${signature}`,
    `${time}.5.${signature}`,
    `${time}..`,
    '..',
    '',
    time,
    [id],
    { id },
  ];
  for (const each of [...invented, `${id}\0`, `${id}.`.repeat(100)]) expect(readPageId(request, each)).toBeNull();
  for (const other of [
    { ...request, id: 'other' },
    { ...request, shop: 'other.myshopify.com' },
  ]) {
    expect(readPageId(other, id)).toBeNull();
  }
});
