/** Sums by month: exact whatever changes, and whenever the job runs or ends. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { addDays, daysOf, periodOf } from '../funnel/period';
import { readFunnel, readSteps } from '../funnel/read-funnel.server';
import { eraseStats, readShopStats } from '../stats.server';
import { deleteCountsUntil } from './delete-counts.server';
import { rollUpCounts, runCountRollup } from './roll-up.server';

const SHOP = 'shop.myshopify.com';
const OTHER = 'other.myshopify.com';

/** Four months, with a February. */
const FIRST = '2025-01-20';
const DAYS = 100;
const LAST = addDays(FIRST, DAYS - 1);

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());
beforeEach(() => start());

async function start(): Promise<void> {
  const { db } = database;
  for (const shop of [SHOP, OTHER]) await db.$transaction((tx) => eraseStats({ db: tx, shop }));
}

interface Row {
  shop: string;
  event: string;
  day: string;
  articleId: string;
  step: string;
  shard: number;
  n: number;
}

type Change =
  | ({ kind: 'count' } & Row)
  | { kind: 'lose'; row: number }
  | { kind: 'move'; row: number; days: number }
  | { kind: 'roll up'; shop: string; until: string }
  | { kind: 'clear'; until: string };

const day = fc.nat(DAYS - 1).map((days) => addDays(FIRST, days));
const shop = fc.constantFrom(SHOP, SHOP, SHOP, OTHER);
const count: fc.Arbitrary<Change> = fc.record({
  ...{ kind: fc.constant('count' as const), shop, day },
  event: fc.constantFrom('views', 'starts', 'people', 'steps', 'requests'),
  articleId: fc.constantFrom('', '100', '200'),
  step: fc.constantFrom('', 'a'),
  shard: fc.nat(2),
  n: fc.integer({ min: 1, max: 50 }),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: count, weight: 12 },
  { arbitrary: fc.record({ kind: fc.constant('lose' as const), row: fc.nat(50) }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      row: fc.nat(50),
      days: fc.integer({ min: -2, max: 2 }),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('roll up' as const), shop, until: day }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('clear' as const), until: day }), weight: 1 },
);

const keyOf = ({ n: _, ...key }: Row) => JSON.stringify(Object.values(key));
const columnsOf = ({ day: iso, ...rest }: Row) => ({
  ...{ ...rest, day: new Date(iso), briefId: '', routineId: '', routineVersion: 0, device: '', language: 'en' },
});

/** Makes the changes. @returns the rows that there should be, by key */
async function live(changes: Change[]): Promise<Map<string, Row>> {
  const { db } = database;
  const rows = new Map<string, Row>();
  const write = async (row: Row) => {
    const { n, ...key } = columnsOf(row);
    await db.dailyCount.upsert({
      where: { shop_event_day_articleId_briefId_routineId_routineVersion_step_device_language_shard: key },
      create: { ...key, n },
      update: { n: { increment: n } },
    });
    rows.set(keyOf(row), { ...row, n: row.n + (rows.get(keyOf(row))?.n ?? 0) });
  };
  for (const each of changes) {
    if (each.kind === 'count') {
      const { kind: _, ...row } = each;
      await write(row);
    } else if (each.kind === 'roll up') {
      await rollUpCounts({ db, shop: each.shop, until: each.until });
    } else if (each.kind === 'clear') {
      await db.$transaction((tx) => deleteCountsUntil(tx, { shop: SHOP, day: each.until }));
      for (const [key, row] of rows) if (row.shop === SHOP && row.day <= each.until) rows.delete(key);
    } else {
      const row = [...rows.values()][each.row % rows.size];
      if (!row) continue;
      const { n: _, ...key } = columnsOf(row);
      if (each.kind === 'lose') {
        await db.dailyCount.deleteMany({ where: key });
        rows.delete(keyOf(row));
      } else {
        const moved = { ...row, day: addDays(row.day, each.days) };
        if (rows.has(keyOf(moved))) continue;
        await db.dailyCount.updateMany({ where: key, data: { day: new Date(moved.day) } });
        rows.delete(keyOf(row));
        rows.set(keyOf(moved), moved);
      }
    }
  }
  return rows;
}

/** Counts by hand. */
const sum = (rows: Iterable<Row>, where: (row: Row) => boolean) =>
  [...rows].filter((row) => row.shop === SHOP && where(row)).reduce((total, { n }) => total + n, 0);

test('months, days and both together are the sums of the days, whatever was changed since they were added up', async () => {
  const { db } = database;
  const range = fc.tuple(day, day);
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 5, maxLength: 40, size: 'max' }),
      range,
      async (changes, [one, other]) => {
        await start();
        const rows = [...(await live(changes)).values()];
        const period = periodOf({ range: 'custom', from: one, to: other }, LAST);
        const between = (from: string, to: string, event: string) =>
          sum(rows, (row) => row.event === event && row.day >= from && row.day <= to);
        const compared = (event: string) => ({
          now: between(period.from, period.to, event),
          before: between(period.previous.from, period.previous.to, event),
        });
        const { totals, breakdowns, days } = await readFunnel({ db, shop: SHOP, period, filter: {} });
        for (const event of ['views', 'starts', 'people'] as const)
          expect(totals[event], event).toEqual(compared(event));
        const views = daysOf(period).map((each) => [each, between(each, each, 'views')]);
        expect(daysOf(period).map((each) => [each, days.find((found) => found.day === each)?.views ?? 0])).toEqual(
          views,
        );
        const ofArticle = ({ value }: { value: string }) =>
          sum(
            rows,
            (row) => row.event === 'views' && row.articleId === value && row.day >= period.from && row.day <= period.to,
          );
        for (const row of breakdowns.article) expect(row.views.now, row.value).toBe(ofArticle(row));
        const steps = await readSteps({ db, shop: SHOP, period, filter: {} });
        const reached = steps.reduce((total, step) => total + step.reached.now, 0);
        expect(reached).toBe(compared('steps').now);
        const { requests, people } = await readShopStats({ db, shop: SHOP });
        const ever = (event: string) => sum(rows, (row) => row.event === event);
        expect({ requests, people }).toEqual({ requests: ever('requests'), people: ever('people') });
      },
    ),
    { numRuns: 30 },
  );
}, 240_000);

const VIEWS = { shop: SHOP, event: 'views', articleId: '', step: '', shard: 0, n: 1 };
const until = async () =>
  (await database.db.countRollup.findUnique({ where: { shop: SHOP } }))?.until.toISOString().slice(0, 10);
const viewsEver = async () => {
  const period = periodOf({ range: 'custom', from: FIRST, to: '2025-12-31' }, '2025-12-31');
  const { totals } = await readFunnel({ db: database.db, shop: SHOP, period, filter: {} });
  return totals.views.now;
};

test('the job adds up each shop’s days until three days ago, and what’s counted twice is added up once', async () => {
  const { db } = database;
  const queued: unknown[] = [];
  const input = {
    db,
    enqueue: async (_: unknown, name: string, data: unknown) => {
      queued.push([name, data]);
      return true;
    },
    shops: async () => [SHOP, OTHER],
    now: new Date('2025-04-10T03:41:00Z'),
  };
  await runCountRollup({ ...input, job: { shop: null } });
  expect(queued).toEqual([
    ['count-rollup', { shop: SHOP }],
    ['count-rollup', { shop: OTHER }],
  ]);

  await runCountRollup({ ...input, job: { shop: SHOP } });
  expect(await until()).toBeUndefined();
  await live(
    ['2025-01-31', '2025-02-28', '2025-04-07', '2025-04-08'].map((each) => ({ kind: 'count', ...VIEWS, day: each })),
  );
  for (let run = 0; run < 2; run += 1) await runCountRollup({ ...input, job: { shop: SHOP } });
  expect(await until()).toBe('2025-04-07');
  expect((await db.monthlyCount.findMany()).map(({ upTo }) => upTo.at(-1))).toEqual([1, 1, 1]);
  expect(await viewsEver()).toBe(4);
  await runCountRollup({ ...input, job: { shop: SHOP }, now: new Date('2025-04-11T03:41:00Z') });
  expect(await until()).toBe('2025-04-08');
  expect(await viewsEver()).toBe(4);
});

test('a job that ends half way has added up whole months, and the next one continues', async () => {
  const { db } = database;
  await live(
    ['2025-01-31', '2025-02-28', '2025-03-01', '2025-03-31'].map((each) => ({ kind: 'count', ...VIEWS, day: each })),
  );
  await db.$executeRaw`ALTER TABLE "CountRollup" ADD CONSTRAINT stop CHECK (until < '2025-03-01')`;
  await expect(rollUpCounts({ db, shop: SHOP, until: '2025-03-31' })).rejects.toThrow();
  expect([await until(), await viewsEver()]).toEqual(['2025-02-28', 4]);
  expect(await db.monthlyCount.count()).toBe(2);
  await db.$executeRaw`ALTER TABLE "CountRollup" DROP CONSTRAINT stop`;
  await rollUpCounts({ db, shop: SHOP, until: '2025-03-31' });
  expect([await until(), await viewsEver()]).toEqual(['2025-03-31', 4]);
});

test('a change of an earlier day moves the sums’ end back before it, and a change of today doesn’t', async () => {
  const { db } = database;
  const today = new Date().toISOString().slice(0, 10);
  await live([{ kind: 'count', ...VIEWS, day: '2025-02-10' }]);
  await rollUpCounts({ db, shop: SHOP, until: '2025-03-31' });
  await live([{ kind: 'count', ...VIEWS, day: today }]);
  expect(await until()).toBe('2025-03-31');
  await live([{ kind: 'count', ...VIEWS, day: '2025-02-05', shop: OTHER }]);
  expect(await until()).toBe('2025-03-31');
  await live([{ kind: 'count', ...VIEWS, day: '2025-03-02' }]);
  expect(await until()).toBe('2025-03-01');
  await live([{ kind: 'count', ...VIEWS, day: '2025-02-10' }]);
  expect(await until()).toBe('2025-02-09');
  await db.dailyCount.deleteMany({ where: { day: new Date('2025-02-10') } });
  expect(await until()).toBe('2025-02-09');
});
