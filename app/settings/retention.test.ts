import { expect, test } from 'vitest';

import { isShorter, periodProblem, periodStart } from './retention';
import { describeCounts } from './retention-counts';

test.each(['7 days', '30 days', '1095 days', '1 months', '36 months', ' 12 months '])('accepts %j', (text) => {
  expect(periodProblem(text)).toBeNull();
});

test.each([
  ['6 days', 'Enter 7 days or more'],
  ['0 days', 'Enter 7 days or more'],
  ['0 months', 'Enter 7 days or more'],
  ['37 months', 'Enter 36 months or less'],
  ['1096 days', 'Enter 36 months or less'],
  ['99999999999999999999 days', 'Enter 36 months or less'],
  ['', 'Enter a whole number'],
  ['days', 'Enter a whole number'],
  ['-30 days', 'Enter a whole number'],
  ['1.5 months', 'Enter a whole number'],
  ['1e2 days', 'Enter a whole number'],
  ['３０ days', 'Enter a whole number'],
  ['30 years', 'Enter a whole number'],
  ['30', 'Enter a whole number'],
  ['30 days ago', 'Enter a whole number'],
])('rejects %j: %s', (text, problem) => {
  expect(periodProblem(text)).toBe(problem);
});

test.each([
  ['7 days', '2026-03-08T10:00:00Z', '2026-03-01T10:00:00Z'],
  ['1 months', '2026-03-31T10:00:00Z', '2026-02-28T10:00:00Z'],
  ['12 months', '2028-02-29T10:00:00Z', '2027-02-28T10:00:00Z'],
  ['36 months', '2026-11-29T10:00:00Z', '2023-11-29T10:00:00Z'],
])('%s before %s began at %s', (text, now, start) => {
  expect(periodStart(text, new Date(now))).toEqual(new Date(start));
});

test('compares periods of different units', () => {
  expect([isShorter('30 days', '2 months'), isShorter('3 months', '89 days'), isShorter('7 days', '7 days')]).toEqual([
    ...[true, false, false],
  ]);
});

test('says in words what would be deleted', () => {
  expect(describeCounts({ links: 0, botClicks: 0, userAgents: 0, people: 0 })).toBeNull();
  expect(describeCounts({ links: 1, botClicks: 10_001, userAgents: 0, people: 2 })).toBe(
    '1 expired link, more than 10,000 bot clicks, and 2 people who never downloaded',
  );
});
