import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { read } from './reading.ts';
import { adjust, advance, goTo, next, pause, resume, setLevel } from './run.ts';
import { anyTimedSteps, at, free, hold, open, reps, start, T0 } from './sample-runs.ts';

const each = { side: 'each' } as const;

describe('the level', () => {
  const steps = [hold(120, { beginner: 60, ...each }), hold(30)];

  test('restarts the current hold, even while paused', () => {
    const on = advance(start(steps), at(50));
    expect(setLevel(on, 'beginner', at(50))).toMatchObject({ at: 1, since: at(50), level: 'beginner' });
    expect(advance(setLevel(on, 'beginner', at(50)), at(110))).toMatchObject({ at: 2, since: at(110) });
    const paused = setLevel(pause(on, at(50)), 'beginner', at(90));
    expect(paused).toMatchObject({ at: 1, since: at(50), pausedAt: at(50) });
  });

  test('changes nothing if the dose stays the same', () => {
    const ready = start(steps);
    expect(setLevel(ready, 'beginner', at(2))).toMatchObject({ at: 0, since: T0 });
    expect(advance(setLevel(ready, 'beginner', at(2)), at(65))).toMatchObject({ at: 2, since: at(65) });
    const second = setLevel(advance(start(steps), at(140)), 'beginner', at(140));
    expect(advance(second, at(249))).toMatchObject({ at: 3, since: at(130) });
    expect(setLevel(goTo(ready, 1, at(1)), 'beginner', at(20))).toMatchObject({ at: 5, since: at(6) });
  });
});

test('does not restart a finished hold', () => {
  const over = advance(start([hold(60, { beginner: 30, repeats: true })], { level: 'beginner' }), at(35));
  const changed = setLevel(over, 'usual', at(40));
  expect(changed).toMatchObject({ at: 1, since: at(5), over: true });
  expect(read(changed, at(40))).toMatchObject({ seconds: 0, share: 1, reached: true, left: { seconds: 0 } });
});

describe('adding or removing ten seconds', () => {
  test('moves the deadline, even while paused', () => {
    const on = advance(start([hold(60), free()]), at(20));
    expect(advance(adjust(on, 10, at(20)), at(74.999)).at).toBe(1);
    expect(advance(adjust(on, 10, at(20)), at(75))).toMatchObject({ at: 2, since: at(75) });
    expect(advance(adjust(on, -10, at(20)), at(55))).toMatchObject({ at: 2, since: at(55) });
    expect(adjust(start([hold(60)]), 10, at(1))).toMatchObject({ at: 0, extra: 10_000 });
    expect(adjust(adjust(on, 10, at(20)), 10, at(21)).extra).toBe(20_000);
  });

  test('ends a hold that has already lasted longer', () => {
    const on = advance(start([hold(60), free()]), at(60));
    expect(adjust(on, -10, at(60))).toMatchObject({ at: 2, since: at(60) });
    expect(adjust(start([hold(60)]), -10, T0)).toMatchObject({ at: 1, since: T0 });
    const paused = adjust(pause(on, at(60)), -10, at(99));
    expect(paused).toMatchObject({ at: 1, pausedAt: at(60) });
    expect(advance(resume(paused, at(100)), at(100))).toMatchObject({ at: 2, since: at(100) });
  });

  test('does nothing for reader-paced exercises', () => {
    for (const step of [open(), reps(5), free()]) {
      const run = start([step]);
      expect(adjust(run, 10, at(1))).toBe(run);
    }
  });
});

describe('pause', () => {
  test('stops the deadline, and resume continues from there', () => {
    const paused = pause(advance(start([hold(60), free()]), at(25)), at(25));
    expect(advance(paused, at(900))).toBe(paused);
    const resumed = resume(paused, at(900));
    expect(advance(resumed, at(939.999)).at).toBe(1);
    expect(advance(resumed, at(940))).toMatchObject({ at: 2, since: at(940) });
  });

  test('at a deadline stops at the start of the next interval', () => {
    expect(pause(start([hold(60)]), at(5))).toMatchObject({ at: 1, since: at(5), pausedAt: at(5) });
    expect(pause(start([hold(60)]), at(4.999))).toMatchObject({ at: 0, since: T0, pausedAt: at(4.999) });
  });

  test('does nothing twice; moving on ends it', () => {
    const run = start([hold(60)]);
    expect(pause(pause(run, at(1)), at(2))).toEqual(pause(run, at(1)));
    expect(resume(run, at(2))).toBe(run);
    expect(next(pause(run, at(1)), at(9))).toMatchObject({ at: 1, since: at(9), pausedAt: null });
  });

  test('delays the end by exactly its duration', () => {
    fc.assert(
      fc.property(anyTimedSteps, fc.nat(600_000), fc.nat(600_000), (steps, moment, length) => {
        const whole = advance(start(steps), T0 + 10_000_000);
        fc.pre(whole.since > T0 + moment);
        const resumed = resume(pause(start(steps), T0 + moment), T0 + moment + length);
        expect(advance(resumed, T0 + 20_000_000).since).toBe(whole.since + length);
      }),
    );
  });
});

test('a clock that is set back does not rewind the run', () => {
  const run = advance(start([hold(60)]), at(5));
  expect(advance(run, at(1))).toBe(run);
  const paused = pause(run, at(1));
  expect(paused.pausedAt).toBe(at(5));
  expect(resume(paused, at(3))).toMatchObject({ since: at(3) });
  expect(next(run, at(1)).since).toBe(at(1));
});
