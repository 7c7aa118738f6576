import { afterAll, beforeAll, expect, test } from 'vitest';

import { createBrief } from './document/briefs.server';
import { byArticle, byBrief, totals } from './ledger.server';
import { PEOPLE_ON_A_PAGE, listPeople } from './people/people.server';
import { SHOP, type TestShop, testShop } from './testing/test-shop';

const OTHER = 'other.myshopify.com';
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());

type Kind = 'sent' | 'failed' | 'visited' | 'downloaded';

/** A request by a person on an article, and what came of it. */
async function requested(
  email: string,
  articleId: string,
  kinds: Kind[],
  { title = `Article ${articleId}`, of = '' } = {},
) {
  const { db } = shop;
  const brief = await db.brief.findFirstOrThrow({ where: { shop: SHOP, ...(of && { id: of }) } });
  const lead = await db.lead.upsert({
    where: { shop_emailKey: { shop: SHOP, emailKey: email } },
    create: { shop: SHOP, email, emailKey: email, failedAt: kinds.includes('failed') ? new Date() : null },
    update: {},
  });
  await db.briefRequest.create({
    data: {
      ...{
        shop: SHOP,
        leadId: lead.id,
        briefId: brief.id,
        articleId,
        articleTitle: title,
        articlePath: `/a/${articleId}`,
      },
      ...{ blockId: '', stepReached: '', utm: {}, referrer: '', locale: 'en' },
      events: { create: kinds.map((kind) => ({ shop: SHOP, kind, detail: '' })) },
    },
  });
}

test('a shop without requests has zeros', async () => {
  expect(await totals({ db: shop.db, shop: SHOP })).toEqual({
    requests: 0,
    people: 0,
    visits: 0,
    downloads: 0,
    timesDownloaded: 0,
  });
  expect(await byArticle({ db: shop.db, shop: SHOP })).toEqual([]);
  expect(await byBrief({ db: shop.db, shop: SHOP })).toEqual({});
});

test('requests are counted as such; people, visits and downloads as people', async () => {
  await requested('ann@example.com', '1', ['sent', 'visited', 'visited', 'downloaded', 'downloaded']);
  await requested('ann@example.com', '1', ['sent', 'visited']);
  await requested('ann@example.com', '2', ['sent', 'visited']);
  await requested('bob@example.com', '1', ['sent', 'visited']);
  await requested('cyd@example.com', '1', ['sent', 'downloaded'], { title: 'Article 1, renamed' });
  await requested('dan@example.com', '1', ['failed'], { title: 'Article 1, renamed' });
  const { db } = shop;
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 6,
    people: 4,
    visits: 3,
    downloads: 2,
    timesDownloaded: 3,
  });
  expect(await byArticle({ db, shop: SHOP })).toEqual([
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
  expect(await totals({ db, shop: OTHER })).toMatchObject({ requests: 0, people: 0 });
});

test('people are listed the latest first, with what they did', async () => {
  const { people } = await listPeople({ db: shop.db, shop: SHOP, cursor: null });
  expect(people.map(({ email }) => email.slice(0, 3))).toEqual(['dan', 'cyd', 'bob', 'ann']);
  expect(people[0]).toMatchObject({ isUnreachable: true, downloads: 0, lastArticle: 'Article 1, renamed' });
  expect(people[3]).toMatchObject({ isUnreachable: false, requests: 3, downloads: 2, lastArticle: 'Article 2' });
  expect((await listPeople({ db: shop.db, shop: OTHER, cursor: null })).people).toEqual([]);
});

test('pages of people neither repeat nor miss anybody, though more ask in between', async () => {
  const { db } = shop;
  for (let number = 0; number < PEOPLE_ON_A_PAGE; number += 1) await requested(`n${number}@example.com`, '3', []);
  const first = await listPeople({ db, shop: SHOP, cursor: null });
  expect(first).toMatchObject({ hasPrevious: false, hasNext: true });
  await requested('late@example.com', '3', []);
  const second = await listPeople({ db, shop: SHOP, cursor: { after: first.people.at(-1)?.id ?? '' } });
  expect(second).toMatchObject({ hasPrevious: true, hasNext: false });
  const emails = [...first.people, ...second.people].map(({ email }) => email);
  expect(new Set(emails).size).toBe(PEOPLE_ON_A_PAGE + 4);
  const back = await listPeople({ db, shop: SHOP, cursor: { before: second.people[0]?.id ?? '' } });
  expect(back.people.map(({ email }) => email)).toEqual(first.people.map(({ email }) => email));
  expect(back).toMatchObject({ hasPrevious: true, hasNext: true });
});

test('an erased person is taken out of the figures, wherever nobody else stands for them', async () => {
  const { db } = shop;
  await db.lead.deleteMany({ where: { shop: SHOP, emailKey: { contains: 'example.com' } } });
  await db.lead.deleteMany({ where: { shop: SHOP } });
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 0,
    people: 0,
    visits: 0,
    downloads: 0,
    timesDownloaded: 0,
  });
  expect(await byArticle({ db, shop: SHOP })).toEqual([]);
  await requested('ann@example.com', '1', ['visited', 'downloaded']);
  await requested('ann@example.com', '1', ['visited']);
  await requested('ann@example.com', '2', ['visited']);
  await requested('bob@example.com', '1', ['downloaded']);
  const [first] = await db.briefRequest.findMany({ where: { shop: SHOP }, orderBy: { id: 'asc' } });
  await db.briefRequest.delete({ where: { id: first?.id ?? '' } });
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 3,
    people: 2,
    visits: 2,
    downloads: 1,
    timesDownloaded: 1,
  });
  await db.lead.deleteMany({ where: { emailKey: 'ann@example.com' } });
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 1,
    people: 1,
    visits: 1,
    downloads: 1,
    timesDownloaded: 1,
  });
  expect(await byArticle({ db, shop: SHOP })).toMatchObject([{ articleId: '1', requests: 1, people: 1, downloads: 1 }]);
});

test('requests and visits of one person at the same moment count the person once', async () => {
  const { db } = shop;
  await db.lead.deleteMany({ where: { shop: SHOP } });
  await requested('ann@example.com', '1', []);
  await Promise.all(Array.from({ length: 6 }, () => requested('ann@example.com', '1', ['visited', 'downloaded'])));
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 7,
    people: 1,
    visits: 1,
    downloads: 1,
    timesDownloaded: 6,
  });
});

test('each Brief has figures of its own, also of who asked for several', async () => {
  const { db } = shop;
  await db.lead.deleteMany({ where: { shop: SHOP } });
  const { id: first } = await db.brief.findFirstOrThrow({ where: { shop: SHOP } });
  const { id: other } = await createBrief({ db, shop: SHOP, title: 'Another' });
  await requested('ann@example.com', '1', ['visited', 'downloaded'], { of: first });
  await requested('ann@example.com', '1', ['downloaded'], { of: first });
  await requested('ann@example.com', '1', ['visited'], { of: other });
  await requested('bob@example.com', '2', ['downloaded'], { of: other });
  expect(await totals({ db, shop: SHOP })).toEqual({
    requests: 4,
    people: 2,
    visits: 2,
    downloads: 2,
    timesDownloaded: 3,
  });
  expect(await byBrief({ db, shop: SHOP })).toEqual({
    [first]: { requests: 2, people: 1, visits: 1, downloads: 1, timesDownloaded: 2 },
    [other]: { requests: 2, people: 2, visits: 2, downloads: 1, timesDownloaded: 1 },
  });
  expect(await byBrief({ db, shop: OTHER })).toEqual({});

  const [earliest] = await db.briefRequest.findMany({ where: { shop: SHOP }, orderBy: { id: 'asc' } });
  await db.briefRequest.delete({ where: { id: earliest?.id ?? '' } });
  expect((await byBrief({ db, shop: SHOP }))[first]).toEqual({
    requests: 1,
    people: 1,
    visits: 1,
    downloads: 1,
    timesDownloaded: 1,
  });
  await db.lead.deleteMany({ where: { shop: SHOP, emailKey: 'ann@example.com' } });
  expect(await byBrief({ db, shop: SHOP })).toEqual({
    [other]: { requests: 1, people: 1, visits: 1, downloads: 1, timesDownloaded: 1 },
  });
  await db.brief.delete({ where: { id: other } });
  expect(await byBrief({ db, shop: SHOP })).toEqual({});
});
