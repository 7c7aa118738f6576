/** Sums of counts for the Analytics page. */
import type { Db } from '~/db.server';

import { Prisma } from '../../../prisma/client/client';
import { day, sumsByDay, sumsOf } from '../counts/sums.server';
import type { Period } from './period';
import type { FunnelFilter } from './query';
import { type Compared, OTHER_EVENTS, type OtherEvent, STAGE_NAMES, type Stage } from './stages';

interface FunnelInput {
  db: Db;
  shop: string;
  period: Period;
  filter: FunnelFilter;
}

export type Totals = Record<Stage | OtherEvent, Compared>;

/** What the period's counts are about, most views first. */
export interface BreakdownRow extends Record<Stage, Compared> {
  /** A value of the dimension. */
  value: string;
}

export const DIMENSIONS = ['article', 'routine', 'version', 'device', 'language', 'brief'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Day extends Record<Stage, number> {
  day: string;
}

export interface FunnelCounts {
  totals: Totals;
  breakdowns: Record<Dimension, BreakdownRow[]>;
  days: Day[];
}

export interface StepCounts {
  step: string;
  reached: Compared;
  skips: Compared;
  pains: Compared;
}

/** Rows of a breakdown. */
const MAX_ROWS = 50;

type Scope = '' | ':article' | ':brief';

/** The stage that each event counts for. People, visits and downloads are once per person in the shop, article or Brief. */
export function stagesByEvent(scope: Scope): Map<string, Stage> {
  const isOnce = (stage: Stage) => stage === 'people' || stage === 'visits' || stage === 'downloads';
  return new Map(STAGE_NAMES.map((stage) => [isOnce(stage) ? `${stage}${scope}` : stage, stage]));
}

/** In what people count once: as few things as the page is about. */
export function scopeOf({ article, brief }: FunnelFilter, dimension?: Dimension): Scope {
  if (dimension === 'article' || article !== undefined) return ':article';
  return dimension === 'brief' || brief !== undefined ? ':brief' : '';
}

/** A query of the period's sums, and those of the one before. */
function comparedSums({ shop, period, filter }: FunnelInput, events: string[], columns: Prisma.Sql): Prisma.Sql {
  const days = { from: day(period.from), to: day(period.to) };
  return sumsOf({ shop, events, columns, where: isFiltered(filter) }, days, day(period.previous.from));
}

/** The condition that a filter makes on `count`. */
export function isFiltered({ article, routine, version, device, language, brief }: FunnelFilter): Prisma.Sql {
  const conditions = [
    ...(article === undefined ? [] : [Prisma.sql`count."articleId" = ${article}`]),
    ...(routine === undefined ? [] : [Prisma.sql`"routineId" = ${routine}`]),
    ...(version === undefined ? [] : [Prisma.sql`"routineVersion" = ${Number(version)}`]),
    ...(device === undefined ? [] : [Prisma.sql`device = ${device}`]),
    ...(language === undefined ? [] : [Prisma.sql`language = ${language}`]),
    ...(brief === undefined ? [] : [Prisma.sql`"briefId" = ${brief}`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

interface GroupRow {
  /** The groups that the row isn't about, as bits. */
  others: number;
  value: string;
  event: string;
  now: number;
  before: number;
}

/** What counts are grouped by, in the order of the bits of `others`. */
const GROUPS = ['article', 'routine', 'version', 'device', 'language', 'brief'] as const;
const GROUP_COLUMNS = Prisma.sql`"articleId", "routineId", "routineVersion", device, language, "briefId"`;

/** `others` of a row that's about this group; about none, without a group. */
function bitsWithout(group?: (typeof GROUPS)[number]): number {
  const all = 2 ** GROUPS.length - 1;
  return group ? all - 2 ** (GROUPS.length - 1 - GROUPS.indexOf(group)) : all;
}

/** All sums but those of steps. */
export async function readFunnel(input: FunnelInput): Promise<FunnelCounts> {
  const { filter } = input;
  const stages = stagesByEvent(scopeOf(filter));
  const events = (['', ':article', ':brief'] as const).flatMap((scope) => [...stagesByEvent(scope).keys()]);
  const others = Object.keys(OTHER_EVENTS) as OtherEvent[];
  const [rows, days] = await Promise.all([
    readGroups(input, [...new Set([...events, ...others])]),
    readDays(input, stages),
  ]);
  const rowsAbout = (group?: (typeof GROUPS)[number]) => rows.filter((row) => row.others === bitsWithout(group));
  return {
    totals: totalsOf(rowsAbout(), stages, others),
    breakdowns: Object.fromEntries(
      DIMENSIONS.map((dimension) => {
        // Versions are numbered per routine.
        const isRead = dimension !== 'version' || filter.routine !== undefined;
        return [dimension, isRead ? breakdownOf(rowsAbout(dimension), stagesByEvent(scopeOf(filter, dimension))) : []];
      }),
    ) as Record<Dimension, BreakdownRow[]>,
    days,
  };
}

/**
 * Sums by event, and by each of the groups. Adds up days and months first, because grouping every row in each way takes
 * twice as long.
 */
async function readGroups(input: FunnelInput, events: string[]): Promise<GroupRow[]> {
  return input.db.$queryRaw<GroupRow[]>`
    WITH counts AS (${comparedSums(input, events, GROUP_COLUMNS)}),
    sums AS MATERIALIZED (
      SELECT event, ${GROUP_COLUMNS}, sum(now) AS now, sum(before) AS before FROM counts GROUP BY event, ${GROUP_COLUMNS}
    )
    SELECT event, coalesce(sum(now), 0)::int AS now, coalesce(sum(before), 0)::int AS before,
      GROUPING(${GROUP_COLUMNS}) AS others,
      coalesce("articleId", "routineId", "routineVersion"::text, device, language, "briefId", '') AS value
    FROM sums
    GROUP BY event, GROUPING SETS (("articleId"), ("routineId"), ("routineVersion"), (device), (language), ("briefId"), ())`;
}

/** The stages of each day of the period, in order. Days without any are left out. */
async function readDays(input: FunnelInput, stages: Map<string, Stage>): Promise<Day[]> {
  const { db, shop, period, filter } = input;
  const counts = { shop, events: [...stages.keys()], where: isFiltered(filter) };
  const rows = await db.$queryRaw<{ day: string; event: string; n: number }[]>`
    WITH counts AS (${sumsByDay(counts, { from: day(period.from), to: day(period.to) })})
    SELECT day::text, event, sum(n)::int AS n FROM counts GROUP BY day, event`;
  const byDay = new Map<string, Day>();
  for (const { day: value, event, n } of rows) {
    const stage = stages.get(event);
    if (!stage || n === 0) continue;
    const none = Object.fromEntries(STAGE_NAMES.map((each) => [each, 0])) as Record<Stage, number>;
    const day = byDay.get(value) ?? { day: value, ...none };
    day[stage] = n;
    byDay.set(value, day);
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

const NOTHING: Compared = { now: 0, before: 0 };

function emptyStages(): Record<Stage, Compared> {
  return Object.fromEntries(STAGE_NAMES.map((stage) => [stage, { ...NOTHING }])) as Record<Stage, Compared>;
}

function totalsOf(rows: GroupRow[], stages: Map<string, Stage>, others: OtherEvent[]): Totals {
  const find = (event: string): Compared => {
    const { now, before } = rows.find((row) => row.event === event) ?? NOTHING;
    return { now, before };
  };
  const byStage = [...stages].map(([event, stage]) => [stage, find(event)] as const);
  return Object.fromEntries([...byStage, ...others.map((event) => [event, find(event)] as const)]) as Totals;
}

function breakdownOf(rows: GroupRow[], stages: Map<string, Stage>): BreakdownRow[] {
  const byValue = new Map<string, BreakdownRow>();
  for (const { value, event, now, before } of rows) {
    const stage = stages.get(event);
    if (!stage) continue;
    const row = byValue.get(value) ?? { value, ...emptyStages() };
    row[stage] = { now, before };
    byValue.set(value, row);
  }
  const weight = ({ views, briefViews, people }: BreakdownRow) => views.now + briefViews.now + people.now;
  return [...byValue.values()]
    .filter((row) => STAGE_NAMES.some((stage) => row[stage].now > 0))
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MAX_ROWS);
}

/** A routine's steps: how many readers reached each, skipped it, and reported pain. In no order. */
export async function readSteps(input: FunnelInput): Promise<StepCounts[]> {
  const rows = await input.db.$queryRaw<({ step: string; event: string } & Compared)[]>`
    WITH counts AS (${comparedSums(input, ['steps', 'skips', 'pains'], Prisma.sql`step`)})
    SELECT step, event, sum(now)::int AS now, sum(before)::int AS before FROM counts GROUP BY step, event`;
  const find = (step: string, event: string): Compared => {
    const { now, before } = rows.find((row) => row.step === step && row.event === event) ?? NOTHING;
    return { now, before };
  };
  return [...new Set(rows.map(({ step }) => step))].map((step) => ({
    step,
    reached: find(step, 'steps'),
    skips: find(step, 'skips'),
    pains: find(step, 'pains'),
  }));
}
