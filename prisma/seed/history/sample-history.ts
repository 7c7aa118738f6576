/**
 * Sixty days of made-up readers for the demo: what they did, as daily counts, and who requested the Brief. The same each time.
 */
import { type Random, pick, round, seededRandom, some } from './random';

export const HISTORY_DAYS = 60;

export interface SampleRoutine {
  id: string;
  version: number;
  /** The IDs of its steps. */
  steps: string[];
  /** The number of the article that shows it. */
  articleId: string;
  /** Views on a weekday in the first week. */
  views: number;
}

export interface SampleCount {
  event: string;
  /** Days before the last day of the history. */
  daysAgo: number;
  articleId: string;
  briefId: string;
  routineId: string;
  routineVersion: number;
  step: string;
  device: string;
  language: string;
  n: number;
}

export interface SamplePerson {
  /** From 1. */
  number: number;
  daysAgo: number;
  /** Minutes since midnight. */
  minute: number;
  articleId: string;
  language: string;
  device: string;
  hasVisited: boolean;
  hasDownloaded: boolean;
}

const DEVICES = [
  ['phone', 62],
  ['desktop', 29],
  ['tablet', 9],
] as const;
const LANGUAGES = [
  ['en', 74],
  ['de', 19],
  ['ar', 7],
] as const;

/** Shares of readers. Phones start more often, and stop sooner. */
const STARTED = { phone: 0.47, tablet: 0.45, desktop: 0.36 } as const;
const WENT_ON = { phone: 0.93, tablet: 0.95, desktop: 0.95 } as const;
/** The step that most readers stop at, and the one that hurts some: by their place in the routine, from 0 to 1. */
const HARD_PLACE = 0.6;
const GROWTH_PER_DAY = 0.007;

type Where = Omit<SampleCount, 'event' | 'n' | 'step'>;

export function sampleHistory({ routines, briefId }: { routines: readonly SampleRoutine[]; briefId: string }): {
  counts: SampleCount[];
  people: SamplePerson[];
} {
  const random = seededRandom(20_261_130);
  const counts = new Map<string, SampleCount>();
  const count = (event: string, n: number, where: Where, step = ''): void => {
    if (n === 0) return;
    const row = { event, ...where, step, n };
    const key = JSON.stringify({ ...row, n: 0 });
    const found = counts.get(key);
    if (found) found.n += n;
    else counts.set(key, row);
  };
  const people: SamplePerson[] = [];

  for (let daysAgo = HISTORY_DAYS - 1; daysAgo >= 0; daysAgo -= 1) {
    for (const routine of routines) {
      const { articleId, id: routineId, version: routineVersion } = routine;
      for (const [device, deviceShare] of DEVICES) {
        for (const [language, languageShare] of LANGUAGES) {
          const share = (deviceShare / 100) * (languageShare / 100);
          const views = round(random, routine.views * share * liveliness(daysAgo, random));
          const where = { daysAgo, articleId, briefId: '', routineId, routineVersion, device, language };
          const requests = countReading({ random, routine, views, device, count, where, briefId });
          for (let each = 0; each < requests; each += 1) {
            const person = requestOf({ random, number: people.length + 1, daysAgo, articleId, language, device });
            people.push(person);
            countPerson(person, briefId, count);
          }
        }
      }
    }
  }
  return { counts: [...counts.values()], people };
}

/** Weekends are livelier, and there are a few more readers each day. */
function liveliness(daysAgo: number, random: Random): number {
  const weekend = daysAgo % 7 < 2 ? 1.3 : 1;
  return weekend * (1 + GROWTH_PER_DAY * (HISTORY_DAYS - daysAgo)) * (0.8 + 0.4 * random());
}

interface Reading {
  random: Random;
  routine: SampleRoutine;
  views: number;
  device: keyof typeof STARTED;
  count: (event: string, n: number, where: Where, step?: string) => void;
  where: Where;
  briefId: string;
}

/** Counts what readers of one article did on one day, with one kind of device. Returns how many requested the Brief. */
function countReading({ random, routine, views, device, count, where, briefId }: Reading): number {
  const starts = some(random, views, STARTED[device]);
  count('views', views, where);
  count('starts', starts, where);
  let reached = starts;
  const hard = Math.floor(routine.steps.length * HARD_PLACE);
  routine.steps.forEach((step, index) => {
    if (index > 0) reached = some(random, reached, index === hard + 1 ? 0.78 : WENT_ON[device]);
    count('steps', reached, where, step);
    count('skips', some(random, reached, 0.04), where, step);
    count('pains', some(random, reached, index === hard ? 0.05 : 0.006), where, step);
  });
  const completions = some(random, reached, 0.95);
  count('completions', completions, where);
  count('reminders', some(random, completions, 0.14), where);
  count('prints', some(random, views, 0.012), where);
  const follows = some(random, completions, 0.16);
  const shopLinks = some(random, follows, 0.6);
  count('follows', follows, where);
  count('shopLinks', shopLinks, where);
  count('bookingLinks', follows - shopLinks, where);
  const seen = some(random, views, 0.55);
  const requests = some(random, seen, 0.09);
  count('briefViews', seen, { ...where, briefId });
  count('briefRequests', requests, { ...where, briefId });
  return requests;
}

function requestOf(input: Omit<SamplePerson, 'minute' | 'hasVisited' | 'hasDownloaded'> & { random: Random }) {
  const { random, ...person } = input;
  const hour = pick(random, [
    [7, 2],
    [12, 3],
    [18, 4],
    [20, 6],
    [21, 5],
    [22, 2],
  ]);
  const minute = hour * 60 + Math.floor(random() * 60);
  const hasVisited = random() < 0.78;
  return { ...person, minute, hasVisited, hasDownloaded: hasVisited && random() < 0.88 };
}

/** Each person requests once, so everything is their first time. */
function countPerson(person: SamplePerson, briefId: string, count: Reading['count']): void {
  const { daysAgo, articleId, device, language, hasVisited, hasDownloaded } = person;
  const where = { daysAgo, articleId, briefId, routineId: '', routineVersion: 0, device, language };
  const once = (event: string) => {
    for (const each of [event, `${event}:article`, `${event}:brief`]) count(each, 1, where);
  };
  count('requests', 1, where);
  once('people');
  if (hasVisited) once('visits');
  if (!hasDownloaded) return;
  once('downloads');
  count('timesDownloaded', 1, where);
}
