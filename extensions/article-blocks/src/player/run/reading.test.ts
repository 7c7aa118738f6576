import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { read } from './reading.ts';
import { adjust, advance, countRep, next, pause } from './run.ts';
import { anyRun, anyTimedSteps, at, breaths, free, hold, open, reps, start, T0 } from './sample-runs.ts';

/** What's shown this many seconds after the start. */
const shown = (run: ReturnType<typeof start>, seconds: number) => read(advance(run, at(seconds)), at(seconds));

describe('a countdown', () => {
  test('shows the seconds left and the progress', () => {
    const run = start([hold(60)]);
    expect(shown(run, 0)).toMatchObject({ clock: 'down', seconds: 5, share: 0, reached: false, upper: null });
    expect(shown(run, 4.9)).toMatchObject({ clock: 'down', seconds: 1 });
    expect(shown(run, 20)).toMatchObject({ clock: 'down', seconds: 45, share: 0.25, reached: false });
  });

  test('of a second side shows whole seconds for a fractional duration', () => {
    const first = advance(start([hold(60, { side: 'each' })]), at(5));
    // 4.001 * 1000 is more than 4001 in floating point.
    const second = advance(next(first, at(9.001)), at(14.001));
    expect(read(second, at(14.002))).toMatchObject({ seconds: 4, left: { seconds: 4 } });
  });

  test('of a range continues past its goal up to the high end', () => {
    const run = start([hold(30, { max: 45 })]);
    expect(shown(run, 34.9)).toMatchObject({ clock: 'down', seconds: 1, reached: false, upper: 45 });
    expect(shown(run, 35)).toMatchObject({ clock: 'up', seconds: 0, share: 1, reached: true, upper: 45 });
    expect(shown(run, 42.5)).toMatchObject({ clock: 'up', seconds: 7 });
    expect(shown(adjust(advance(run, at(6)), 10, at(6)), 7)).toMatchObject({ seconds: 38, upper: 55 });
    expect(shown(adjust(advance(start([hold(5, { max: 60 })]), at(6)), -10, at(6)), 7)).toMatchObject({
      ...{ clock: 'up', share: 1, reached: true, upper: 50 },
    });
  });

  test('that has ended shows that it is over', () => {
    const run = start([hold(30, { repeats: true, max: 60 })]);
    expect(shown(run, 500)).toMatchObject({ clock: 'down', seconds: 0, share: 1, reached: true });
  });

  test('stops during a pause, and survives a clock that was set back', () => {
    const run = advance(start([hold(60)]), at(5));
    expect(read(pause(run, at(20)), at(900))).toMatchObject({ seconds: 45, share: 0.25 });
    expect(read(run, at(1))).toMatchObject({ seconds: 60, share: 0 });
  });
});

describe('an open hold', () => {
  test('counts up', () => {
    expect(shown(start([open()]), 61.9)).toMatchObject({ clock: 'up', seconds: 61, share: 0, reached: false });
  });

  test('marks on the second side how long the first one took, and continues', () => {
    const run = next(start([open({ side: 'each' })]), at(40));
    expect(shown(run, 70)).toMatchObject({ clock: 'up', seconds: 30, share: 0.75, reached: false, upper: null });
    expect(shown(run, 140)).toMatchObject({ clock: 'up', seconds: 100, share: 1, reached: true });
  });
});

test('reader-paced exercises and complete runs show no clock', () => {
  const waits = { clock: null, seconds: 0, share: 0, reached: false, upper: null, breaths: null, breath: null };
  for (const step of [reps(5), free(), free({ side: 'one', condition: 'c' })]) {
    expect(shown(start([step]), 9)).toMatchObject(waits);
  }
  expect(shown(start([]), 9)).toEqual({ ...waits, left: { seconds: 0, exact: true } });
});

describe('breaths', () => {
  const run = start([breaths(3, { max: 4, breath: { inhale: 4, exhale: 6 } })]);

  test('are counted down, then up to the upper end, paced by the breath', () => {
    expect(shown(run, 5)).toMatchObject({ breaths: 3, share: 0, upper: 4, breath: { part: 'in', share: 0 } });
    expect(shown(run, 14.9)).toMatchObject({ breaths: 3, breath: { part: 'out' } });
    expect(shown(run, 15)).toMatchObject({ breaths: 2, breath: { part: 'in' } });
    expect(shown(run, 35)).toMatchObject({ breaths: 0, reached: true, clock: 'up' });
    expect(shown(start([breaths(3)]), 7).breath).toEqual({ part: 'in', share: 0.5 });
  });

  test('other exercises aren’t counted in breaths', () => {
    expect(shown(start([hold(30, { breath: { inhale: 4, exhale: 6 } })]), 7).breaths).toBeNull();
  });
});

test('counted reps fill the ring; the lower end is enough', () => {
  let run = start([reps(2, { max: 4 })]);
  const shares = [0, 1, 2, 3].map(() => {
    const { share, reached, upper, clock } = read(run, T0);
    run = countRep(run, T0);
    return [share, reached, upper, clock];
  });
  expect(shares).toEqual([
    [0, false, 4, null],
    [0.5, false, 4, null],
    [1, true, 4, null],
    [1, true, 4, null],
  ]);
  expect(read(start([reps(2)]), T0).upper).toBeNull();
});

describe('the breath', () => {
  const breath = { inhale: 4, exhale: 6 };

  test('starts with an inhale when the exercise starts', () => {
    const run = start([hold(60, { breath })]);
    const at = (seconds: number) => shown(run, seconds).breath;
    expect([at(4), at(5), at(7), at(9)]).toEqual([
      null,
      { part: 'in', share: 0 },
      { part: 'in', share: 0.5 },
      { part: 'out', share: 0 },
    ]);
    expect([at(12), at(15)]).toEqual([
      { part: 'out', share: 0.5 },
      { part: 'in', share: 0 },
    ]);
  });

  test('paces exercises without a clock, but no finished ones', () => {
    expect(shown(start([reps(5, { breath })]), 2).breath).toEqual({ part: 'in', share: 0.5 });
    expect(shown(start([hold(30, { breath, repeats: true })]), 90).breath).toBeNull();
  });
});

describe('the time left', () => {
  const left = (run: ReturnType<typeof start>, seconds: number) => shown(run, seconds).left;

  test('is exact if everything is timed', () => {
    const run = start([hold(60, { side: 'each', restAfter: 10 }), hold(30)]);
    expect(left(run, 0)).toEqual({ seconds: 5 + 60 + 5 + 60 + 10 + 30, exact: true });
    expect(left(run, 20.5)).toEqual({ seconds: 150, exact: true });
  });

  test('assumes three seconds per rep, a minute without an amount, and low ends of ranges', () => {
    expect(left(start([reps(5), reps(2, { max: 3 })]), 0)).toEqual({ seconds: 21, exact: false });
    expect(left(start([reps(5)]), 10)).toEqual({ seconds: 5, exact: false });
    expect(left(start([open(), free()]), 90)).toEqual({ seconds: 60, exact: false });
    expect(left(start([hold(30, { max: 45 })]), 0)).toEqual({ seconds: 35, exact: false });
    expect(left(start([hold(30, { repeats: true }), hold(30)]), 500)).toEqual({ seconds: 35, exact: false });
    expect(left(start([hold(30, { side: 'one', condition: 'c' })]), 0)).toEqual({ seconds: 35, exact: false });
  });

  test('leaves out optional sets', () => {
    const step = hold(30, { sets: { min: 1, max: 2, rest: 10 } });
    expect(left(start([step]), 0)).toEqual({ seconds: 35, exact: false });
    expect(left(start([step]), 40)).toEqual({ seconds: 5, exact: false });
  });

  test('counts time added to a first side twice', () => {
    const on = advance(start([hold(60, { side: 'each' })]), at(5));
    expect(read(adjust(on, 10, at(5)), at(5)).left).toEqual({ seconds: 145, exact: true });
  });

  test('of a timed run always equals the time it then takes', () => {
    fc.assert(
      fc.property(anyTimedSteps, fc.nat(1_000_000), (steps, ms) => {
        const exact = steps.map((step) => ({ ...step, max: null, sets: { ...step.sets, max: null } }));
        const end = advance(start(exact), T0 + 10_000_000).since;
        const { left } = read(advance(start(exact), T0 + ms), T0 + ms);
        expect(left).toEqual({ seconds: Math.ceil(Math.max(end - T0 - ms, 0) / 1000), exact: true });
      }),
    );
  });
});

test('never shows negative progress or more than 100%', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: -1000, max: 600_000 }), ({ run, now }, ms) => {
      const { seconds, share, left, breath } = read(ms < 0 ? run : advance(run, now + ms), now + ms);
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(left.seconds).toBeGreaterThanOrEqual(0);
      for (const part of [share, breath?.share ?? 0]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
    }),
  );
});
