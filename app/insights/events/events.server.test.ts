/** What pages may report, and what's counted. Lookups and counts use the real database. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { findBriefId } from '~/brief/find-brief-id.server';
import { EVENT_BATCHES_PER_NETWORK, EVENT_BATCHES_PER_SHOP } from '~/limits/contract';
import { consumeEventBatch, resetEventLimits } from '~/limits/event-limits.server';
import { editionHash } from '~/routine/live/metaobject.server';
import { publishedFields } from '~/routine/published-document';
import { findShownVersion } from '~/routine/shown-version.server';
import { saveSettings } from '~/settings/settings.server';

import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { MAX_EVENTS } from '../contract';
import { EVENT_BATCH_MEMORY, addEvents, deleteEventBatches } from '../counts/add-events.server';
import { receiveEvents } from './receive.server';

const OTHER = 'other.myshopify.com';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36';
const NETWORK = '203.0.113.0/24';

const first = sampleRoutine();
const second = { ...first, title: 'Hip sequence, changed' };
const edition = (document: typeof first) => editionHash(publishedFields(document).document);
const step = first.phases[0]?.steps[0]?.id ?? '';
const ROUTINE = { routine: first.handle, edition: edition(first) };

/** As the database stores it. */
const json = (document: typeof first) => JSON.parse(JSON.stringify(document)) as object;

let shop: TestShop;
let routineId: string;
let briefId: string;

beforeAll(async () => {
  shop = await testShop();
  const { db } = shop;
  const live = { liveVersion: 2, liveRevision: 1 };
  const routine = await db.routine.create({
    data: { shop: SHOP, handle: first.handle, title: first.title, document: json(first), ...live },
  });
  routineId = routine.id;
  for (const [index, document] of [first, second].entries()) {
    const version = { shop: SHOP, routineId, number: index + 1, document: json(document), revision: 1 };
    await db.routineVersion.create({ data: version });
  }
  await db.routine.create({ data: { shop: SHOP, handle: 'draft', title: 'Draft', document: {} } });
  await db.routine.create({ data: { shop: OTHER, handle: 'theirs', title: 'Theirs', document: {}, ...live } });
  briefId = (await db.brief.findFirstOrThrow({ where: { shop: SHOP } })).id;
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  const { db, boss } = shop;
  await Promise.all([db.dailyCount.deleteMany(), db.eventBatch.deleteMany(), db.rateLimit.deleteMany()]);
  await Promise.all([db.settings.deleteMany(), db.shop.deleteMany(), boss.deleteAllJobs('article-names')]);
  await resetEventLimits({ shop: SHOP, network: NETWORK });
});

const batchOf = (...events: object[]) => ({ id: randomUUID(), article: '100', locale: 'pt-BR', events });
const START = { event: 'starts', ...ROUTINE };

function receive(batch: unknown, { userAgent = PHONE, as = SHOP }: { userAgent?: string; as?: string } = {}) {
  const { db, pool, enqueue } = shop;
  return receiveEvents({
    ...{ db, pool, shop: as, batch, userAgent, network: NETWORK },
    openEnqueue: async () => enqueue,
    findRoutine: (params) => findShownVersion({ db, ...params }),
    findBriefId: (params) => findBriefId({ db, ...params }),
  });
}

const counts = () => shop.db.dailyCount.findMany({ omit: { shard: true }, orderBy: { event: 'asc' } });

test('counts each event with its article, version, step, Brief, device and language', async () => {
  const events = [
    START,
    { event: 'pains', ...ROUTINE, step },
    { event: 'briefViews', brief: buyersBrief.handle, ...ROUTINE },
    { event: 'briefRequests', brief: buyersBrief.handle },
  ];
  expect(await receive(batchOf(...events))).toBe(true);
  const day = new Date(new Date().toISOString().slice(0, 10));
  const common = { shop: SHOP, day, articleId: '100', device: 'phone', language: 'pt', n: 1 };
  const routine = { routineId, routineVersion: 1, step: '', briefId: '' };
  expect(await counts()).toEqual([
    { ...common, event: 'briefRequests', briefId, routineId: '', routineVersion: 0, step: '' },
    { ...common, event: 'briefViews', ...routine, briefId },
    { ...common, event: 'pains', ...routine, step },
    { ...common, event: 'starts', ...routine },
  ]);
});

test('adds up batches, and counts for the version on the page, or else for the live one', async () => {
  const shown = [edition(first), edition(second), edition(second), 'f'.repeat(16)];
  for (const each of shown) expect(await receive(batchOf({ ...START, edition: each }))).toBe(true);
  const rows = await counts();
  const byVersion = [1, 2].map((version) =>
    rows.filter(({ routineVersion }) => routineVersion === version).reduce((sum, { n }) => sum + n, 0),
  );
  expect(byVersion).toEqual([1, 3]);
});

test('counts a batch once, however often and however simultaneously it’s delivered', async () => {
  const batch = batchOf(START);
  await Promise.all(Array.from({ length: 10 }, () => receive(batch)));
  await receive({ ...batch, events: [{ event: 'completions', ...ROUTINE }] });
  expect(await counts()).toMatchObject([{ event: 'starts', n: 1 }]);
});

test('remembers batches for a day', async () => {
  const { db } = shop;
  const batch = batchOf(START);
  await receive(batch);
  const forget = (age: number) => deleteEventBatches({ db, shop: SHOP, before: new Date(Date.now() - age) });
  expect(await forget(EVENT_BATCH_MEMORY)).toBe(false);
  expect(await db.eventBatch.count()).toBe(1);
  await db.eventBatch.updateMany({ data: { receivedAt: new Date(Date.now() - EVENT_BATCH_MEMORY - 1000) } });
  await forget(EVENT_BATCH_MEMORY);
  expect(await db.eventBatch.count()).toBe(0);
});

test('loses nothing that many pages report about one article at once', async () => {
  const events = [
    START,
    ...[0, 1].map((index) => ({ event: 'steps', ...ROUTINE, step: first.phases[0]?.steps[index]?.id })),
  ];
  await Promise.all(
    Array.from({ length: 64 }, (_, index) => receive(batchOf(...(index % 2 ? events : events.toReversed())))),
  );
  const total = await shop.db.dailyCount.groupBy({ by: ['event'], _sum: { n: true }, orderBy: { event: 'asc' } });
  expect(total).toEqual([
    { event: 'starts', _sum: { n: 64 } },
    { event: 'steps', _sum: { n: 128 } },
  ]);
});

test('one batch that can’t be written costs no other', async () => {
  const batch = { shop: SHOP, articleId: '', device: 'phone', language: 'en' } as const;
  const event = { event: 'starts', briefId: '', routineId, routineVersion: 1, step: '' } as const;
  const add = (step: string) => addEvents(shop.pool, { ...batch, id: randomUUID(), events: [{ ...event, step }] });
  const results = await Promise.allSettled(['', '\0', '', ''].map(add));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  const total = await shop.db.dailyCount.aggregate({ _sum: { n: true } });
  expect(total._sum.n).toBe(3);
});

describe('rejects', () => {
  const valid = batchOf(START);
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [START]],
    ['text', 'starts'],
    ['no events', { ...valid, events: [] }],
    ['a thousand events', { ...valid, events: Array(1000).fill(START) }],
    [
      'one event too many',
      batchOf(
        ...Array.from({ length: MAX_EVENTS + 1 }, (_, index) => ({ event: 'steps', ...ROUTINE, step: `s${index}` })),
      ),
    ],
    ['a repeated event', batchOf(START, START)],
    ['an unknown event', batchOf({ ...START, event: 'purchases' })],
    ['an event that only the app counts', batchOf({ ...START, event: 'downloads' })],
    ['a number of its own', batchOf({ ...START, n: 1000 })],
    ['a negative number', batchOf({ ...START, n: -1 })],
    ['a day of last year', { ...valid, day: '2025-11-30' }],
    ['another shop', { ...valid, shop: OTHER }],
    ['an identifier', { ...valid, visitor: 'v1' }],
    ['an ID that isn’t random', { ...valid, id: '00000000-0000-0000-0000-000000000000' }],
    ['a made-up ID', { ...valid, id: "1'; DROP TABLE" }],
    ['no ID', { ...valid, id: undefined }],
    ['no routine', batchOf({ event: 'starts' })],
    ['an unknown routine', batchOf({ ...START, routine: 'unknown' })],
    ['a draft', batchOf({ ...START, routine: 'draft' })],
    ['another shop’s routine', batchOf({ ...START, routine: 'theirs' })],
    ['an unknown step', batchOf({ event: 'steps', ...ROUTINE, step: 'unknown' })],
    ['no step', batchOf({ event: 'steps', ...ROUTINE })],
    ['a step where none belongs', batchOf({ ...START, step })],
    ['an unknown Brief', batchOf({ event: 'briefViews', brief: 'unknown' })],
    ['one unknown step among known ones', batchOf(START, { event: 'steps', ...ROUTINE, step: 'unknown' })],
    ['a handle with NUL', batchOf({ ...START, routine: 'a\0b' })],
    ['a long locale', { ...valid, locale: 'x'.repeat(1000) }],
    ['an article that’s no text', { ...valid, article: { id: 1 } }],
  ])('%s', async (_what, batch) => {
    expect(await receive(batch)).toBe(false);
    expect(await counts()).toEqual([]);
    expect(await shop.db.eventBatch.count()).toBe(0);
  });

  test.each(['', 'Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.0', 'HeadlessChrome/140'])(
    'bots: %s',
    async (userAgent) => {
      expect(await receive(batchOf(START), { userAgent })).toBe(false);
      expect(await counts()).toEqual([]);
    },
  );

  test('a routine, in another shop', async () => {
    expect(await receive(batchOf(START), { as: OTHER })).toBe(false);
    expect(await counts()).toEqual([]);
  });

  test('more from one network than readers send', async () => {
    for (let n = 0; n < EVENT_BATCHES_PER_NETWORK; n += 1) await consumeEventBatch({ shop: SHOP, network: NETWORK });
    expect(await receive(batchOf(START))).toBe(false);
    expect(await consumeEventBatch({ shop: SHOP, network: '198.51.100.0/24' })).toBe(true);
    expect(await consumeEventBatch({ shop: OTHER, network: NETWORK })).toBe(true);
  });

  test('more than a shop’s readers send', async () => {
    await resetEventLimits({ shop: SHOP, network: NETWORK });
    for (let n = 0; n < EVENT_BATCHES_PER_SHOP; n += 1) await consumeEventBatch({ shop: SHOP, network: `${n % 1000}` });
    expect(await consumeEventBatch({ shop: SHOP, network: 'another' })).toBe(false);
    expect(await consumeEventBatch({ shop: OTHER, network: 'another' })).toBe(true);
  });
});

test('stores nothing if the shop doesn’t count', async () => {
  const { db } = shop;
  const turn = (countReaders: boolean) => saveSettings({ db, shop: SHOP, changes: { countReaders } });
  await turn(false);
  await receive(batchOf(START));
  expect([await counts(), await db.eventBatch.count()]).toEqual([[], 0]);
  await turn(true);
  await receive(batchOf(START));
  expect(await counts()).toMatchObject([{ event: 'starts', n: 1 }]);
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('counts on the day in %s', async (timeZone) => {
  const owner = { name: 'Shop', url: 'https://shop.example', email: 'owner@example.com' };
  await shop.db.shop.create({ data: { shop: SHOP, ...owner, timeZone } });
  await receive(batchOf(START));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  expect((await counts()).map(({ day }) => day.toISOString().slice(0, 10))).toEqual([today]);
});

describe('articles', () => {
  test('that are new are counted, and Shopify is asked about them', async () => {
    const { boss } = shop;
    await receive({ ...batchOf(START), article: '4711' });
    expect(await counts()).toMatchObject([{ articleId: '4711' }]);
    expect((await boss.findJobs('article-names')).map(({ data }) => data)).toEqual([{ shop: SHOP }]);
  });

  test('that are made up become unknown ones, beyond a few', async () => {
    for (let id = 5000; id < 5100; id += 1) expect(await receive({ ...batchOf(START), article: `${id}` })).toBe(true);
    const rows = await shop.db.dailyCount.groupBy({ by: ['articleId'], _sum: { n: true } });
    expect(rows).toHaveLength(21);
    expect(rows.find(({ articleId }) => articleId === 'unknown')).toMatchObject({ _sum: { n: 80 } });
  });
});

test.each(['xx', 'qq-QQ', '', '12', "'; --"])('counts no language for %j', async (locale) => {
  await receive({ ...batchOf(START), locale });
  expect(await counts()).toMatchObject([{ language: '' }]);
});
