import { afterAll, beforeAll, expect, test } from 'vitest';

import { eraseStats, hasHadPeople, readArticleStats, readBriefStats, readShopStats } from './stats.server';
import { PEOPLE_ON_A_PAGE, listPeople } from '~/people/list/list.server';
import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { type ReaderAction, act, addBrief, requestAs } from '../../tests/support/app/reader-history';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';

const OTHER = 'other.myshopify.com';
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());

type Kind = 'failed' | ReaderAction;

/** Creates a request with delivery events. */
async function createRequest(
  email: string,
  articleId: string,
  kinds: Kind[],
  { title = `Article ${articleId}`, brief = buyersBrief.handle, isFromEditor = false } = {},
) {
  const { db } = shop;
  const article = { title, path: `/a/${articleId}`, readAt: new Date() };
  await db.article.upsert({
    where: { shop_articleId: { shop: SHOP, articleId } },
    create: { shop: SHOP, articleId, ...article },
    update: article,
  });
  const request = await requestAs(shop, { email, articleId, brief, isFromEditor });
  for (const kind of kinds) {
    if (kind === 'failed') await db.person.update({ where: { id: request.personId }, data: { failedAt: new Date() } });
    else await act(shop, request, kind);
  }
}

test('a shop without requests has zero stats', async () => {
  expect(await readShopStats({ db: shop.db, shop: SHOP })).toEqual({
    requests: 0,
    people: 0,
    visits: 0,
    downloads: 0,
    timesDownloaded: 0,
  });
  expect(await hasHadPeople({ db: shop.db, shop: SHOP })).toBe(false);
  expect(await readArticleStats({ db: shop.db, shop: SHOP })).toEqual([]);
  expect(await readBriefStats({ db: shop.db, shop: SHOP })).toEqual({});
});

test('counts every request, but visits and downloads once per person', async () => {
  await createRequest('ann@example.com', '1', ['visited', 'visited', 'downloaded', 'downloaded']);
  await createRequest('ann@example.com', '1', ['visited']);
  await createRequest('ann@example.com', '2', ['visited']);
  await createRequest('bob@example.com', '1', ['visited']);
  await createRequest('cyd@example.com', '1', ['downloaded'], { title: 'Article 1, renamed' });
  await createRequest('dan@example.com', '1', ['failed'], { title: 'Article 1, renamed' });
  const { db } = shop;
  expect([await hasHadPeople({ db, shop: SHOP }), await hasHadPeople({ db, shop: OTHER })]).toEqual([true, false]);
  expect(await readShopStats({ db, shop: SHOP })).toEqual({
    requests: 6,
    people: 4,
    visits: 3,
    downloads: 2,
    timesDownloaded: 3,
  });
  expect(await readArticleStats({ db, shop: SHOP })).toEqual([
    {
      articleId: '1',
      title: 'Article 1, renamed',
      path: '/a/1',
      requests: 5,
      people: 4,
      visits: 3,
      downloads: 2,
      timesDownloaded: 3,
    },
    {
      articleId: '2',
      title: 'Article 2',
      path: '/a/2',
      requests: 1,
      people: 1,
      visits: 1,
      downloads: 0,
      timesDownloaded: 0,
    },
  ]);
  expect(await readShopStats({ db, shop: OTHER })).toMatchObject({ requests: 0, people: 0 });
});

test('lists people with their activity, latest first', async () => {
  const { people } = await listPeople({ db: shop.db, shop: SHOP, cursor: null });
  expect(people.map(({ email }) => email.slice(0, 3))).toEqual(['dan', 'cyd', 'bob', 'ann']);
  expect(people[0]).toMatchObject({ isUnreachable: true, downloads: 0, lastArticle: 'Article 1, renamed' });
  expect(people[3]).toMatchObject({ isUnreachable: false, requests: 3, downloads: 2, lastArticle: 'Article 2' });
  expect((await listPeople({ db: shop.db, shop: OTHER, cursor: null })).people).toEqual([]);
});

test('pagination neither repeats nor skips people when new requests come in', async () => {
  const { db } = shop;
  const brief = await db.brief.findFirstOrThrow({ where: { shop: SHOP } });
  for (let number = 0; number < PEOPLE_ON_A_PAGE; number += 1) {
    const email = `n${number}@example.com`;
    const request = { shop: SHOP, briefId: brief.id, articleId: '3', blockId: '', stepReached: '', utm: {} };
    await db.person.create({
      data: { shop: SHOP, email, emailKey: email, requests: { create: { ...request, referrer: '', locale: 'en' } } },
    });
  }
  const first = await listPeople({ db, shop: SHOP, cursor: null });
  expect(first).toMatchObject({ hasPrevious: false, hasNext: true });
  await createRequest('late@example.com', '3', []);
  const second = await listPeople({ db, shop: SHOP, cursor: { after: first.people.at(-1)?.id ?? '' } });
  expect(second).toMatchObject({ hasPrevious: true, hasNext: false });
  const emails = [...first.people, ...second.people].map(({ email }) => email);
  expect(new Set(emails).size).toBe(PEOPLE_ON_A_PAGE + 4);
  const back = await listPeople({ db, shop: SHOP, cursor: { before: second.people[0]?.id ?? '' } });
  expect(back.people.map(({ email }) => email)).toEqual(first.people.map(({ email }) => email));
  expect(back).toMatchObject({ hasPrevious: true, hasNext: true });
});

/** All people and stats. */
async function clear() {
  const { db } = shop;
  await db.person.deleteMany({ where: { shop: SHOP } });
  await eraseStats({ db, shop: SHOP });
}

test('counts never fall, even if people are erased', async () => {
  const { db } = shop;
  await clear();
  await createRequest('ann@example.com', '1', ['visited', 'downloaded']);
  await createRequest('ann@example.com', '2', ['visited']);
  await createRequest('bob@example.com', '1', ['downloaded']);
  const stats = async () => [
    await readShopStats({ db, shop: SHOP }),
    await readArticleStats({ db, shop: SHOP }),
    await readBriefStats({ db, shop: SHOP }),
  ];
  const before = await stats();
  expect(before[0]).toEqual({ requests: 3, people: 2, visits: 2, downloads: 2, timesDownloaded: 2 });
  await db.person.deleteMany({ where: { emailKey: 'ann@example.com' } });
  expect(await stats()).toEqual(before);
  await db.person.deleteMany({ where: { shop: SHOP } });
  expect(await stats()).toEqual(before);
});

test('doesn’t count requests from the theme editor, nor their downloads', async () => {
  const { db } = shop;
  await clear();
  await createRequest('ann@example.com', '1', ['visited', 'downloaded'], { isFromEditor: true });
  expect(await readShopStats({ db, shop: SHOP })).toMatchObject({ requests: 0, people: 0, visits: 0, downloads: 0 });
  expect(await readArticleStats({ db, shop: SHOP })).toEqual([]);
  expect(await readBriefStats({ db, shop: SHOP })).toEqual({});
  // The same person as a reader counts as anyone else.
  await createRequest('ann@example.com', '1', ['visited', 'downloaded']);
  await createRequest('ann@example.com', '1', ['downloaded'], { isFromEditor: true });
  expect(await readShopStats({ db, shop: SHOP })).toEqual({
    ...{ requests: 1, people: 1, visits: 1 },
    ...{ downloads: 1, timesDownloaded: 1 },
  });
});

test('concurrent requests and visits of one person count the person once', async () => {
  const { db } = shop;
  await clear();
  await createRequest('ann@example.com', '1', []);
  for (let wave = 0; wave < 2; wave += 1)
    await Promise.all([1, 2, 3].map(() => createRequest('ann@example.com', '1', ['visited', 'downloaded'])));
  expect(await readShopStats({ db, shop: SHOP })).toEqual({
    requests: 7,
    people: 1,
    visits: 1,
    downloads: 1,
    timesDownloaded: 6,
  });
});

test('counts people with requests for several Briefs once for each Brief', async () => {
  const { db } = shop;
  await clear();
  const { id: first } = await db.brief.findFirstOrThrow({ where: { shop: SHOP } });
  const other = await addBrief(shop, 'another');
  await createRequest('ann@example.com', '1', ['visited', 'downloaded'], { brief: buyersBrief.handle });
  await createRequest('ann@example.com', '1', ['downloaded'], { brief: buyersBrief.handle });
  await createRequest('ann@example.com', '1', ['visited'], { brief: 'another' });
  await createRequest('bob@example.com', '2', ['downloaded'], { brief: 'another' });
  expect(await readShopStats({ db, shop: SHOP })).toEqual({
    requests: 4,
    people: 2,
    visits: 2,
    downloads: 2,
    timesDownloaded: 3,
  });
  expect(await readBriefStats({ db, shop: SHOP })).toEqual({
    [first]: { requests: 2, people: 1, visits: 1, downloads: 1, timesDownloaded: 2 },
    [other]: { requests: 2, people: 2, visits: 2, downloads: 1, timesDownloaded: 1 },
  });
  expect(await readBriefStats({ db, shop: OTHER })).toEqual({});
});

test('counts by day of the shop’s time zone, device and language', async () => {
  const { db } = shop;
  await clear();
  const fields = { name: '', url: '', email: '', timeZone: 'Pacific/Auckland' };
  await db.shop.create({ data: { shop: SHOP, ...fields } });
  const request = await requestAs(shop, { email: 'ann@example.com', articleId: '1' });
  const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36';
  await act(shop, request, 'visited', { at: new Date('2026-06-30T11:59:00Z'), userAgent: phone });
  await act(shop, request, 'downloaded', { at: new Date('2026-06-30T12:01:00Z'), userAgent: phone });
  const rows = await db.dailyCount.findMany({ where: { device: 'phone' }, orderBy: { event: 'asc' } });
  expect(rows.map(({ event, day, language }) => [event, day.toISOString().slice(0, 10), language])).toEqual([
    ['downloads', '2026-07-01', 'en'],
    ['downloads:article', '2026-07-01', 'en'],
    ['downloads:brief', '2026-07-01', 'en'],
    ['timesDownloaded', '2026-07-01', 'en'],
    ['visits', '2026-06-30', 'en'],
    ['visits:article', '2026-06-30', 'en'],
    ['visits:brief', '2026-06-30', 'en'],
  ]);
  await db.shop.deleteMany();
});
