/** Background pages are updated late or never, so a run must not depend on how often it's updated. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Run } from './model.ts';
import { anyTimedSteps, at, hold, place, start, T0 } from './sample-runs.ts';
import { advance } from './run.ts';

/** Ten minutes: 5 + 115, 15 + 60 + 5 + 60, 20 + 150, 5 + 165. */
const TEN_MINUTES = [
  hold(115, { id: 'a', restAfter: 15 }),
  hold(60, { id: 'b', phase: 1, side: 'each', restAfter: 20 }),
  hold(150, { id: 'c', phase: 1 }),
  hold(165, { id: 'd', phase: 1 }),
];

/** The run of a page that's updated at these seconds. */
function seen(run: Run, moments: readonly number[]): Run {
  return moments.reduce((on, seconds) => advance(on, at(seconds)), run);
}

const every = (seconds: number, until = 660) => Array.from({ length: until / seconds }, (_, i) => (i + 1) * seconds);

test.each([
  ['a visible page', every(0.25)],
  ['a hidden page, throttled to a call a second', every(1)],
  ['a hidden page, throttled to a call a minute', every(60)],
  ['a page that is woken when it suits the phone', [0.4, 3, 119.999, 171, 171.001, 460, 599.999, 604, 660]],
  ['a page that slept for all of it', [660]],
  ['a page that slept until the next day', [86_400]],
])('a ten-minute routine ends at the same moment for %s', (_, moments) => {
  const run = seen(start(TEN_MINUTES), moments);
  expect(place(run)).toBe('complete');
  expect(run.since).toBe(at(600));
  expect(run.outcomes).toEqual({ 0: 'done', 1: 'done', 2: 'done', 3: 'done' });
});

test.each([
  [119.999, 'hold 0', 5],
  [120, 'rest 1', 120],
  [199.5, 'switch 1 second', 195],
  [599.999, 'hold 3', 435],
])('woken after %s s, the run is at %s since %s s', (seconds, name, since) => {
  const run = advance(start(TEN_MINUTES), at(seconds));
  expect(place(run)).toBe(name);
  expect(run.since).toBe(at(since));
});

test('a run doesn’t depend on when it’s updated', () => {
  fc.assert(
    fc.property(anyTimedSteps, fc.array(fc.nat(3_000_000)), fc.nat(3_000_000), (steps, moments, last) => {
      const before = moments.filter((moment) => moment < last).sort((a, b) => a - b);
      const looked = before.reduce((run, moment) => advance(run, T0 + moment), start(steps));
      expect(advance(looked, T0 + last)).toEqual(advance(start(steps), T0 + last));
    }),
  );
});

test('a timed run takes as long as the sum of its intervals', () => {
  fc.assert(
    fc.property(anyTimedSteps, (steps) => {
      const run = start(steps);
      const seconds = run.intervals.reduce((sum, { end }) => sum + end, 0);
      const end = T0 + seconds * 1000;
      expect(advance(run, end)).toMatchObject({ at: run.intervals.length, since: end });
      if (seconds > 0) expect(advance(run, end - 1).at).toBeLessThan(run.intervals.length);
    }),
  );
});
