import { describe, expect, test } from 'vitest';

import { HISTORY_DAYS, sampleHistory } from './sample-history';

const INPUT = {
  briefId: 'brief',
  routines: [
    { id: 'one', version: 1, steps: ['a', 'b', 'c'], articleId: '11', views: 30 },
    { id: 'two', version: 2, steps: ['d', 'e', 'f', 'g', 'h'], articleId: '22', views: 50 },
  ],
};
const { counts, people } = sampleHistory(INPUT);
const total = (event: string, filter: object = {}) =>
  counts.filter((row) => row.event === event && matches(row, filter)).reduce((sum, { n }) => sum + n, 0);
const matches = (row: object, filter: object) =>
  Object.entries(filter).every(([name, value]) => row[name as keyof typeof row] === value);

test('is the same each time', () => {
  expect(sampleHistory(INPUT)).toEqual({ counts, people });
});

test('has readers on each of its days', () => {
  const days = new Set(counts.filter(({ event }) => event === 'views').map(({ daysAgo }) => daysAgo));
  expect([...days].sort((one, other) => one - other)).toEqual(Array.from({ length: HISTORY_DAYS }, (_, day) => day));
});

test('has one row per key, and no empty ones', () => {
  const keys = counts.map((row) => JSON.stringify({ ...row, n: 0 }));
  expect(new Set(keys).size).toBe(keys.length);
  expect(counts.every(({ n }) => Number.isInteger(n) && n > 0)).toBe(true);
});

describe.each(INPUT.routines)('of routine $id', ({ id, steps }) => {
  test('nobody reaches a step who didn’t reach the one before', () => {
    const reached = steps.map((step) => total('steps', { routineId: id, step }));
    const path = [total('views', { routineId: id }), total('starts', { routineId: id }), ...reached];
    path.push(total('completions', { routineId: id }));
    expect(path.slice(1).every((n, index) => n > 0 && n <= (path[index] ?? 0))).toBe(true);
    expect(reached[0]).toBe(path[1]);
  });
});

test('counts the people that it has', () => {
  const numbers = ['people', 'people:article', 'people:brief', 'requests', 'briefRequests'].map((event) =>
    total(event),
  );
  expect(new Set([...numbers, people.length]).size).toBe(1);
  expect(total('visits')).toBe(people.filter(({ hasVisited }) => hasVisited).length);
  expect(total('downloads')).toBe(people.filter(({ hasDownloaded }) => hasDownloaded).length);
  expect(people.every(({ hasVisited, hasDownloaded }) => hasVisited || !hasDownloaded)).toBe(true);
  expect(people.length).toBeGreaterThan(100);
});
