import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { act } from '../../../tests/support/app/reader-history';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { PEOPLE_ON_A_PAGE, listPeople } from '~/people/list/list.server';
import { eraseStats, readArticleStats, readShopStats } from '../stats.server';
import { findArticle } from './article-names.server';
import { readArticleName, readArticles, runArticleNames } from './read-articles.server';

const HOUR = 60 * 60 * 1000;

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));
beforeEach(async () => {
  const { db, boss } = shop;
  await db.person.deleteMany();
  await eraseStats({ db, shop: SHOP });
  await db.rateLimit.deleteMany();
  await boss.deleteAllJobs('article-names');
  api.store.faults.clear();
});

const read = (now = new Date()) => readArticles({ db: shop.db, admin: api.admin, shop: SHOP, now });
const stats = () => readArticleStats({ db: shop.db, shop: SHOP });
const operations = () => api.store.state.operations.length;
const article = () => {
  const [found] = api.store.state.articles;
  if (!found) throw new Error('The store starts with articles.');
  return found;
};

/** A sign-up as a page sends it. */
async function request(article_id: string, email = 'reader@example.com', changes: Record<string, unknown> = {}) {
  expect(await shop.requestBrief({ article_id, email, ...changes })).toMatchObject({ ok: true });
}

/** What someone did with the latest request of a person. */
async function record(email: string, kinds: ('visited' | 'downloaded')[]) {
  const latest = await shop.db.briefRequest.findFirstOrThrow({
    where: { person: { email } },
    orderBy: { id: 'desc' },
  });
  for (const kind of kinds) await act(shop, latest, kind);
}

it('knows whether an article has a routine', async () => {
  const { id } = article();
  const isKnown = async () => (await findArticle({ db: shop.db, shop: SHOP, id: String(id) }))?.hasRoutine;
  await request(String(id));
  await read();
  expect(await isKnown()).toBe(false);
  const { metaobjects, metafields } = api.store.state;
  metaobjects.push({ id: 7, type: '$app:routine', handle: 'hips', fields: { title: 'Hips' }, updatedAt: '' });
  metafields.push({
    ...{ id: 8, ownerId: `gid://shopify/Article/${id}`, namespace: '$app', key: 'routine', updatedAt: '' },
    ...{ type: 'metaobject_reference', value: 'gid://shopify/Metaobject/7' },
  });
  await read(new Date(Date.now() + 25 * HOUR));
  expect(await isKnown()).toBe(true);
  metafields.length = 0;
});

describe('what a page says about an article', () => {
  it.each([
    ['an invented title', { article_title: 'Buy at evil.example', article_path: '/blogs/evil/offer' }],
    ['markup', { article_title: '<script>alert(1)</script>' }],
    ['another article’s title', { article_title: 'Gentle psoas reset' }],
    ['the title in the reader’s language', { article_title: 'Sanftes Psoas-Programm', article_path: '/de/blogs/a/b' }],
  ])('is never its name: %s', async (_, fields) => {
    await request(String(article().id), 'reader@example.com', fields);
    expect(await stats()).toMatchObject([{ articleId: 'unknown', title: '', path: '', requests: 1, people: 1 }]);
    await read();
    const { title, blogHandle, handle } = article();
    const path = `/blogs/${blogHandle}/${handle}`;
    expect(await stats()).toMatchObject([{ articleId: String(article().id), title, path, requests: 1, people: 1 }]);
    const { people } = await listPeople({ db: shop.db, shop: SHOP, cursor: null });
    expect(people).toMatchObject([{ lastArticle: title }]);
  });

  it.each(['999999', '0', 'abc', "1' OR '1'='1", 'gid://shopify/Product/1', '9'.repeat(40)])(
    'is an unknown article if the shop has none with the ID %s',
    async (id) => {
      await request(id);
      await read();
      expect(await stats()).toMatchObject([{ articleId: 'unknown', requests: 1, people: 1 }]);
      const { people } = await listPeople({ db: shop.db, shop: SHOP, cursor: null });
      expect(people).toMatchObject([{ lastArticle: 'Unknown article' }]);
    },
  );

  it('is no article on other pages', async () => {
    await request('');
    expect(await stats()).toMatchObject([{ articleId: '', title: '', requests: 1 }]);
    expect(await shop.boss.findJobs('article-names')).toEqual([]);
  });
});

it('10,000 invented IDs add one row to the reports, and no article', async () => {
  const { db } = shop;
  await request(String(article().id));
  await read();
  const { briefId } = await db.briefRequest.findFirstOrThrow();
  for (let first = 1; first <= 10_000; first += 500) {
    const last = first + 499;
    await db.$executeRaw`INSERT INTO "Person" (id, shop, email, "emailKey")
      SELECT n, ${SHOP}, n, n FROM generate_series(${first}::int, ${last}::int) AS number, cast(number AS text) AS n`;
    await db.$executeRaw`
      INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "blockId", "stepReached", utm, referrer, locale)
      SELECT n, ${SHOP}, n, ${briefId}, '7000' || n, '', '', '{}', '', 'en'
      FROM generate_series(${first}::int, ${last}::int) AS number, cast(number AS text) AS n`;
  }
  await db.$executeRaw`
    INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", device, language, shard, n)
    SELECT shop, unnest(ARRAY['requests', 'people:article']), "createdAt", "articleId", "briefId", '', locale, 0, 1
    FROM "BriefRequest" WHERE "articleId" LIKE '7000%'`;
  for (let job = 0; job < 5; job += 1) await read();
  expect(await db.article.count()).toBe(1);
  expect(await stats()).toMatchObject([
    { articleId: 'unknown', requests: 10_000, people: 10_000 },
    { articleId: String(article().id), requests: 1 },
  ]);
  expect(await stats()).toHaveLength(2);
  // They're asked about only once.
  expect(await db.briefRequest.count({ where: { isArticleChecked: false } })).toBe(0);
  const before = operations();
  await read();
  expect(operations()).toBe(before);
}, 120_000);

describe('once Shopify has confirmed an article', () => {
  it('its requests, visits and downloads move to it, and totals stay the same', async () => {
    const { db } = shop;
    const id = String(article().id);
    await request(id, 'ann@example.com');
    await record('ann@example.com', ['visited', 'downloaded', 'downloaded']);
    await request(id, 'ann@example.com');
    await request('999999', 'ann@example.com');
    await record('ann@example.com', ['visited']);
    await request(id, 'bob@example.com');
    await record('bob@example.com', ['visited']);
    const total = await readShopStats({ db, shop: SHOP });
    expect(await stats()).toMatchObject([{ articleId: 'unknown', requests: 4, people: 3, visits: 3, downloads: 1 }]);
    await read();
    const expected = [
      { articleId: id, requests: 3, people: 2, visits: 2, downloads: 1, timesDownloaded: 2 },
      { articleId: 'unknown', requests: 1, people: 1, visits: 1, downloads: 0, timesDownloaded: 0 },
    ];
    expect(await stats()).toMatchObject(expected);
    await read();
    expect(await stats()).toMatchObject(expected);
    expect(await readShopStats({ db, shop: SHOP })).toEqual(total);
    // Later events count for the article, and once.
    await record('bob@example.com', ['downloaded', 'visited']);
    expect(await stats()).toMatchObject([{ articleId: id, visits: 2, downloads: 2, timesDownloaded: 3 }, {}]);
  });

  it('requests that arrive meanwhile are counted once', async () => {
    const id = String(article().id);
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) => request(id, `reader${index}@example.com`)),
      ...Array.from({ length: 3 }, () => read()),
    ]);
    await read();
    expect(await stats()).toMatchObject([{ articleId: id, requests: 20, people: 20 }]);
    expect(await readShopStats({ db: shop.db, shop: SHOP })).toMatchObject({ requests: 20, people: 20 });
    expect(PEOPLE_ON_A_PAGE).toBeGreaterThan(20);
  });

  it('names are read again after a day, and a deleted article keeps its last', async () => {
    const id = String(article().id);
    const { title } = article();
    await request(id);
    await read();
    article().title = 'Renamed';
    const before = operations();
    await read(new Date(Date.now() + 23 * HOUR));
    expect(operations()).toBe(before);
    await read(new Date(Date.now() + 25 * HOUR));
    expect(await stats()).toMatchObject([{ title: 'Renamed' }]);

    const deleted = api.store.state.articles.shift();
    await read(new Date(Date.now() + 50 * HOUR));
    expect(await stats()).toMatchObject([{ articleId: id, title: 'Renamed', path: '', requests: 1 }]);
    if (deleted) api.store.state.articles.unshift({ ...deleted, title });
  });

  it('a hidden article has a name but no path', async () => {
    const { publishedAt } = article();
    article().publishedAt = new Date(Date.now() + HOUR).toISOString();
    await request(String(article().id));
    await read();
    expect(await stats()).toMatchObject([{ title: article().title, path: '' }]);
    article().publishedAt = publishedAt;
  });
});

it('a sign-up doesn’t wait for Shopify, and queues one job however many there are', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  const before = operations();
  const id = String(article().id);
  await Promise.all([1, 2, 3].map((number) => request(id, `reader${number}@example.com`)));
  expect(operations()).toBe(before);
  expect(await shop.boss.findJobs('article-names')).toMatchObject([{ data: { shop: SHOP } }]);
  await expect(read()).rejects.toThrow('Shopify didn’t respond');
  api.store.faults.clear();
  await read();
  expect(await stats()).toMatchObject([{ articleId: id, requests: 3, people: 3 }]);
});

it('an hourly job finds the shops with something to read, and skips one that uninstalled the app', async () => {
  const { db, enqueue, boss } = shop;
  await request(String(article().id));
  await boss.deleteAllJobs('article-names');
  const run = (job: { shop: string | null }, access: { admin: TestAdminApi['admin'] } | null = api, now = new Date()) =>
    runArticleNames({ db, enqueue, job, openAdmin: () => Promise.resolve(access), now });
  await run({ shop: null });
  expect(await boss.findJobs('article-names')).toMatchObject([{ data: { shop: SHOP } }]);
  await run({ shop: SHOP }, null);
  expect(await db.article.count()).toBe(0);
  await run({ shop: SHOP });
  expect(await db.article.count()).toBe(1);
  await boss.deleteAllJobs('article-names');
  await run({ shop: null });
  expect(await boss.findJobs('article-names')).toEqual([]);
  await run({ shop: null }, api, new Date(Date.now() + 25 * HOUR));
  expect(await boss.findJobs('article-names')).toHaveLength(1);
});

it('reads a single name for Shopify Flow, once a day', async () => {
  const { db } = shop;
  const name = (id: string) => readArticleName({ db, admin: api.admin, shop: SHOP, id });
  const before = operations();
  for (let time = 0; time < 2; time += 1)
    expect(await name(String(article().id))).toMatchObject({ title: article().title });
  expect(operations()).toBe(before + 1);
  for (const id of ['', 'unknown']) expect(await name(id)).toEqual({ title: '', path: '' });
  expect(operations()).toBe(before + 1);
  expect(await name('999999')).toEqual({ title: '', path: '' });
  expect(await db.article.count()).toBe(1);
});
