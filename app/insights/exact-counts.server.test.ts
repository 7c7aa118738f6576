/** Counts are exact: compared with an independent count over random histories. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { erasePerson } from '~/people/erasure.server';
import type { BriefRequest } from '../../prisma/client/client';
import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { act, addBrief, requestAs } from '../../tests/support/app/reader-history';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { rollUpCounts } from './counts/roll-up.server';
import { addDays, periodOf } from './funnel/period';
import { readFunnel } from './funnel/read-funnel.server';
import { type Stats, eraseStats, readArticleStats, readBriefStats, readShopStats } from './stats.server';

/** Of the shop, and one that it doesn't have. */
const ARTICLES = ['100', '200', '999', ''];

const PEOPLE = ['ann', 'bob'];

let shop: TestShop;
/** Handles and IDs. */
const briefs: { handle: string; id: string }[] = [];

beforeAll(async () => {
  shop = await testShop();
  const { db } = shop;
  const { id } = await db.brief.findFirstOrThrow({ where: { shop: SHOP } });
  briefs.push({ handle: buyersBrief.handle, id }, { handle: 'another', id: await addBrief(shop, 'another') });
}, 60_000);
afterAll(() => shop.close());
beforeEach(() => start());

async function start(): Promise<void> {
  const { db } = shop;
  await db.person.deleteMany();
  await eraseStats({ db, shop: SHOP });
  for (const articleId of ['100', '200'])
    await db.article.create({ data: { shop: SHOP, articleId, title: articleId, path: '/', readAt: new Date() } });
}

type Step =
  | { kind: 'request'; person: string; article: string; brief: number; isFromEditor: boolean }
  | { kind: 'visited' | 'downloaded'; request: number; userAgent: number; minutes: number }
  | { kind: 'erase'; person: string }
  /** All that was counted moves into the past. */
  | { kind: 'later'; days: number }
  /** What's older than that many days is added up by month. */
  | { kind: 'roll up'; days: number };

const person = fc.constantFrom(...PEOPLE);
const request = fc.record({
  kind: fc.constant('request' as const),
  person,
  article: fc.constantFrom(...ARTICLES),
  brief: fc.nat(1),
  isFromEditor: fc.nat(7).map((number) => number === 0),
});
const action = fc.record({
  kind: fc.constantFrom('visited' as const, 'downloaded' as const),
  request: fc.nat(100),
  userAgent: fc.nat(1),
  minutes: fc.nat(90),
});
const erase = fc.record({ kind: fc.constant('erase' as const), person });
const later = fc.record({ kind: fc.constant('later' as const), days: fc.integer({ min: 1, max: 40 }) });
const rollUp = fc.record({ kind: fc.constant('roll up' as const), days: fc.integer({ min: 3, max: 60 }) });
const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { arbitrary: request, weight: 5 },
    { arbitrary: action, weight: 8 },
    { arbitrary: erase, weight: 1 },
    { arbitrary: later, weight: 3 },
    { arbitrary: rollUp, weight: 3 },
  ),
  { minLength: 1, maxLength: 26, size: 'max' },
);

/** Where a period begins, in days ago, and its days. */
const periods = fc.record({ start: fc.nat(200), length: fc.nat(120) });

interface Done {
  /** A person who was erased comes back as someone new. */
  person: string;
  article: string;
  brief: string;
  kind: 'request' | 'visited' | 'downloaded';
  /** In UTC, like the shop. */
  day: string;
}

/** What happened and counts. */
async function live(steps: Step[]): Promise<Done[]> {
  const done: Done[] = [];
  const requests: { row: BriefRequest; as: Omit<Done, 'kind' | 'day'>; isFromEditor: boolean; isErased: boolean }[] =
    [];
  const lives = new Map<string, number>();
  const today = new Date().toISOString().slice(0, 10);
  let now = Date.now();
  for (const step of steps) {
    if (step.kind === 'request') {
      const { handle, id } = briefs[step.brief] ?? { handle: '', id: '' };
      const email = `${step.person}@example.com`;
      const row = await requestAs(shop, {
        ...{ email, articleId: step.article, brief: handle, isFromEditor: step.isFromEditor },
      });
      const as = { person: `${step.person} ${lives.get(step.person) ?? 0}`, article: step.article, brief: id };
      requests.push({ row, as, isFromEditor: step.isFromEditor, isErased: false });
      if (!step.isFromEditor) done.push({ ...as, kind: 'request', day: today });
    } else if (step.kind === 'later') {
      // In two steps, because rows may not meet on the way.
      await shop.db.$executeRaw`UPDATE "DailyCount" SET day = day - ${step.days}::int - 3650`;
      await shop.db.$executeRaw`UPDATE "DailyCount" SET day = day + 3650`;
      for (const each of done) each.day = addDays(each.day, -step.days);
    } else if (step.kind === 'roll up') {
      await rollUpCounts({ db: shop.db, shop: SHOP, until: addDays(today, -step.days) });
    } else if (step.kind === 'erase') {
      const email = `${step.person}@example.com`;
      await shop.db.$transaction((tx) => erasePerson(tx, { enqueue: shop.enqueue, shop: SHOP, email }));
      for (const each of requests) if (each.as.person.startsWith(`${step.person} `)) each.isErased = true;
      lives.set(step.person, (lives.get(step.person) ?? 0) + 1);
    } else if (requests.length > 0) {
      const found = requests[step.request % requests.length];
      if (!found) continue;
      now += step.minutes * 60_000;
      const at = new Date(now);
      await act(shop, found.row, step.kind, { at, userAgent: `Browser ${step.userAgent}` });
      if (!found.isErased && !found.isFromEditor)
        done.push({ ...found.as, kind: step.kind, day: at.toISOString().slice(0, 10) });
    }
  }
  return done;
}

/** Counts by hand. */
function count(done: Done[], where: (each: Done) => boolean): Stats {
  const of = (...kinds: Done['kind'][]) => done.filter((each) => where(each) && kinds.includes(each.kind));
  const people = (events: Done[]) => new Set(events.map((each) => each.person)).size;
  return {
    requests: of('request').length,
    people: people(of('request')),
    visits: people(of('visited', 'downloaded')),
    downloads: people(of('downloaded')),
    timesDownloaded: of('downloaded').length,
  };
}

/** How many people did something for the first time on a day of the period, in all and by day. */
function firstTimes(done: Done[], kinds: Done['kind'][], from: string, to: string): Record<string, number> {
  const first = new Map<string, string>();
  for (const { person, kind, day } of done) if (kinds.includes(kind) && !first.has(person)) first.set(person, day);
  const days = [...first.values()].filter((day) => day >= from && day <= to);
  return Object.fromEntries([...new Set(days)].map((day) => [day, days.filter((each) => each === day).length]));
}

/** Compares a period, whose days are partly added up by month, with the one before it. */
async function expectPeriod(done: Done[], { start, length }: { start: number; length: number }): Promise<void> {
  const latest = addDays(new Date().toISOString().slice(0, 10), 3);
  const from = addDays(latest, -start);
  const period = periodOf({ range: 'custom', from, to: addDays(from, length) }, latest);
  const { totals, days } = await readFunnel({ db: shop.db, shop: SHOP, period, filter: {} });
  const stages = { people: ['request'], visits: ['visited', 'downloaded'], downloads: ['downloaded'] } as const;
  for (const stage of ['people', 'visits', 'downloads'] as const) {
    const between = (first: string, last: string) => firstTimes(done, [...stages[stage]], first, last);
    const total = (first: string, last: string) => Object.values(between(first, last)).reduce((sum, n) => sum + n, 0);
    expect(totals[stage], stage).toEqual({
      now: total(period.from, period.to),
      before: total(period.previous.from, period.previous.to),
    });
    const byDay = days.filter((each) => each[stage] > 0).map((each) => [each.day, each[stage]]);
    expect(Object.fromEntries(byDay), stage).toEqual(between(period.from, period.to));
  }
}

test('whatever happens, in whichever order', async () => {
  const { db } = shop;
  await fc.assert(
    fc.asyncProperty(history, periods, async (steps, period) => {
      await start();
      const done = await live(steps);
      expect(await readShopStats({ db, shop: SHOP })).toEqual(count(done, () => true));
      await expectPeriod(done, period);
      const byBrief = await readBriefStats({ db, shop: SHOP });
      for (const { id } of briefs) {
        const expected = count(done, ({ brief }) => brief === id);
        expect(byBrief[id] ?? count([], () => false)).toEqual(expected);
      }
      const byArticle = await readArticleStats({ db, shop: SHOP });
      for (const article of ARTICLES) {
        const {
          title: _,
          path: __,
          articleId: ___,
          ...found
        } = byArticle.find(({ articleId }) => articleId === (article === '999' ? 'unknown' : article)) ?? {
          ...count([], () => false),
          title: '',
          path: '',
          articleId: '',
        };
        expect(found).toEqual(count(done, (each) => each.article === article));
      }
    }),
    { numRuns: 30 },
  );
}, 240_000);
