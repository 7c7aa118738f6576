/** The Analytics page's sums, compared with an independent count of the same rows. */
import { text } from 'node:stream/consumers';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { countsCsv } from './csv.server';
import { periodOf } from './period';
import type { FunnelFilter } from './query';
import { readFunnel, readSteps } from './read-funnel.server';

const SHOP = 'shop.myshopify.com';
const TODAY = '2026-11-30';
const period = periodOf({ range: '7', from: '', to: '' }, TODAY);

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());
beforeEach(() => database.db.dailyCount.deleteMany());

const EVENTS = ['views', 'starts', 'completions', 'follows', 'briefViews', 'people', 'people:article', 'prints'];
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01'];

const rowOf = (events: string[]) =>
  fc.record({
    shop: fc.constantFrom(SHOP, SHOP, SHOP, 'other.myshopify.com'),
    event: fc.constantFrom(...events),
    day: fc.constantFrom(...DAYS).map((day) => new Date(day)),
    articleId: fc.constantFrom('', '100', '200'),
    briefId: fc.constantFrom('', 'brief'),
    routineId: fc.constantFrom('', 'one', 'two'),
    routineVersion: fc.constantFrom(0, 1, 2),
    step: fc.constantFrom('', 'a', 'b'),
    device: fc.constantFrom('', 'phone'),
    language: fc.constantFrom('en', 'de'),
    shard: fc.nat(3),
    n: fc.integer({ min: 1, max: 50 }),
  });
const rows = (events: string[]) =>
  fc.uniqueArray(rowOf(events), {
    minLength: 1,
    maxLength: 60,
    selector: ({ n: _, ...key }) => JSON.stringify(key),
  });
const filters: fc.Arbitrary<FunnelFilter> = fc.record(
  {
    article: fc.constantFrom('', '100'),
    routine: fc.constantFrom('one', 'two'),
    device: fc.constantFrom('', 'phone'),
    language: fc.constantFrom('de'),
    brief: fc.constantFrom('brief'),
  },
  { requiredKeys: [] },
);

type Row = typeof rows extends (events: string[]) => fc.Arbitrary<(infer Each)[]> ? Each : never;

/** Counts by hand. */
function sum(all: Row[], filter: FunnelFilter, where: (row: Row) => boolean) {
  const matches = (row: Row) =>
    row.shop === SHOP &&
    (filter.article === undefined || row.articleId === filter.article) &&
    (filter.routine === undefined || row.routineId === filter.routine) &&
    (filter.device === undefined || row.device === filter.device) &&
    (filter.language === undefined || row.language === filter.language) &&
    (filter.brief === undefined || row.briefId === filter.brief);
  const between = (row: Row, from: string, to: string) => {
    const day = row.day.toISOString().slice(0, 10);
    return day >= from && day <= to;
  };
  const total = (from: string, to: string) =>
    all.filter((row) => matches(row) && where(row) && between(row, from, to)).reduce((n, row) => n + row.n, 0);
  return { now: total(period.from, period.to), before: total(period.previous.from, period.previous.to) };
}

test('totals, breakdowns and days are the sums of their rows', async () => {
  const { db } = database;
  await fc.assert(
    fc.asyncProperty(rows(EVENTS), filters, async (all, filter) => {
      await db.dailyCount.deleteMany();
      await db.dailyCount.createMany({ data: all });
      const { totals, breakdowns, days } = await readFunnel({ db, shop: SHOP, period, filter });
      for (const event of ['views', 'starts', 'completions', 'follows', 'briefViews', 'prints'] as const)
        expect(totals[event], event).toEqual(sum(all, filter, (row) => row.event === event));
      // Of an article, people count once for it; of the shop, once in all. Of a Brief, nothing here does.
      const people = filter.article !== undefined ? 'people:article' : filter.brief !== undefined ? '' : 'people';
      expect(totals.people).toEqual(sum(all, filter, (row) => row.event === people));
      for (const { value, people: once } of breakdowns.article)
        expect(once).toEqual(sum(all, filter, (row) => row.event === 'people:article' && row.articleId === value));
      for (const { value, briefViews } of breakdowns.brief)
        expect(briefViews).toEqual(sum(all, filter, (row) => row.event === 'briefViews' && row.briefId === value));
      for (const { value, views, starts } of breakdowns.article) {
        expect(views).toEqual(sum(all, filter, (row) => row.event === 'views' && row.articleId === value));
        expect(starts).toEqual(sum(all, filter, (row) => row.event === 'starts' && row.articleId === value));
      }
      for (const { value, views } of breakdowns.version)
        expect(views).toEqual(sum(all, filter, (row) => row.event === 'views' && `${row.routineVersion}` === value));
      expect(breakdowns.version.length > 0).toBe(filter.routine !== undefined && breakdowns.routine.length > 0);
      expect(days.reduce((n, { views }) => n + views, 0)).toBe(totals.views.now);
      expect(breakdowns.device.reduce((n, { views }) => n + views.now, 0)).toBe(totals.views.now);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('steps are the sums of their rows', async () => {
  const { db } = database;
  await fc.assert(
    fc.asyncProperty(rows(['steps', 'skips', 'pains', 'views']), async (all) => {
      await db.dailyCount.deleteMany();
      await db.dailyCount.createMany({ data: all });
      const filter = { routine: 'one', version: '1' };
      const steps = await readSteps({ db, shop: SHOP, period, filter });
      for (const { step, reached, skips, pains } of steps) {
        const of = (event: string) =>
          sum(all, filter, (row) => row.event === event && row.step === step && row.routineVersion === 1);
        expect({ reached, skips, pains }).toEqual({ reached: of('steps'), skips: of('skips'), pains: of('pains') });
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('the export has a row for each count, with names, and none that a spreadsheet would run', async () => {
  const { db } = database;
  const common = { shop: SHOP, briefId: '', device: 'phone', language: 'en', shard: 0, routineId: 'one' };
  const day = new Date('2026-11-29');
  await db.dailyCount.createMany({
    data: [
      { ...common, event: 'views', day, articleId: '100', n: 3 },
      { ...common, event: 'views', day, articleId: '100', n: 4, shard: 1 },
      { ...common, event: 'steps', day, articleId: '100', n: 2, routineVersion: 2, step: 'a' },
      { ...common, event: 'views', day: new Date('2026-11-01'), articleId: '100', n: 9 },
      { ...common, event: 'views', day, articleId: '100', n: 9, shop: 'other.myshopify.com' },
    ],
  });
  const csv = await text(
    countsCsv({ db, shop: SHOP, period, filter: {}, routines: new Map([['one', '=Hips']]), briefs: new Map() }),
  );
  const records = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(records).toMatchObject([
    { Date: '2026-11-29', Event: 'Reached the step', Routine: "'=Hips", Version: '2', Step: 'a', Count: '2' },
    { Date: '2026-11-29', Event: 'Viewed', 'Article ID': '100', Version: '', Device: 'phone', Count: '7' },
  ]);
});

test('the export has what the filter shows', async () => {
  const { db } = database;
  const names = { routines: new Map<string, string>(), briefs: new Map<string, string>() };
  const csvEvents = { Viewed: 'views', Started: 'starts', 'Brief seen': 'briefViews', 'Printed the routine': 'prints' };
  await fc.assert(
    fc.asyncProperty(rows(EVENTS), filters, async (all, filter) => {
      await db.dailyCount.deleteMany();
      await db.dailyCount.createMany({ data: all });
      const csv = await text(countsCsv({ db, shop: SHOP, period, filter, ...names }));
      const records = parse<Record<string, string>>(csv, { bom: true, columns: true });
      const total = (label: string) =>
        records.filter(({ Event }) => Event === label).reduce((n, { Count }) => n + Number(Count), 0);
      for (const [label, event] of Object.entries(csvEvents))
        expect(total(label), label).toBe(sum(all, filter, (row) => row.event === event).now);
      const { totals } = await readFunnel({ db, shop: SHOP, period, filter });
      expect(total('Requested')).toBe(totals.people.now);
    }),
    { numRuns: 25 },
  );
}, 60_000);
