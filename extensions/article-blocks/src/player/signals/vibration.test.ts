import { expect, test } from 'vitest';

import { PATTERNS } from './vibration';

const patterns = Object.entries(PATTERNS);

test('signals feel different, and last between a perceptible pulse and a second', () => {
  expect(new Set(patterns.map(([, pattern]) => pattern.join())).size).toBe(13);
  for (const [name, pattern] of patterns) {
    // On, off, on: a pattern shouldn't end with a pause.
    expect([name, pattern.length % 2]).toEqual([name, 1]);
    expect(Math.min(...pattern), name).toBeGreaterThanOrEqual(25);
    expect(sum(pattern), name).toBeLessThan(900);
  }
});

test('the countdown is the number of pulses', () => {
  expect([PATTERNS.three, PATTERNS.two, PATTERNS.one].map(pulses)).toEqual([3, 2, 1]);
});

test('an inhale grows; an exhale is its mirror image', () => {
  expect(PATTERNS.in.at(-1)).toBeGreaterThan(PATTERNS.in[0] ?? 0);
  expect([...PATTERNS.out].reverse()).toEqual(PATTERNS.in);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function pulses(pattern: readonly number[]): number {
  return Math.ceil(pattern.length / 2);
}
