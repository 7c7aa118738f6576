import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { adjust, advance, again, back, choose, goTo, next, pause, resume, setLevel, skip } from './run.ts';
import { anyMoves, anyRun, anyTimedSteps, at, free, hold, open, place, reps, start, T0 } from './sample-runs.ts';

const each = { side: 'each' } as const;
const PAIR = [hold(60, each), free()];

describe('a run', () => {
  test('begins at its first interval, and is complete at once where it has none', () => {
    expect(start([hold(60)])).toMatchObject({ at: 0, since: T0, pausedAt: null });
    expect(start([])).toMatchObject({ at: 0, since: T0, intervals: [] });
    expect(place(start([]))).toBe('complete');
  });

  test('of repetitions waits for the reader at each', () => {
    const run = advance(start([reps(5), reps(5)]), at(3600));
    expect(place(run)).toBe('reps 0');
    expect(place(next(run, at(3601)))).toBe('reps 1');
    const complete = next(next(run, at(3601)), at(3700));
    expect(complete).toMatchObject({ at: 2, since: at(3700), outcomes: { 0: 'done', 1: 'done' } });
  });

  test('that is complete stays so', () => {
    const complete = next(start([free()]), at(1));
    for (const move of [next, back, again, pause]) expect(move(complete, at(2))).toBe(complete);
    expect(skip(complete, at(2), 'hurt')).toBe(complete);
    expect(goTo(complete, 0, at(2))).toBe(complete);
  });

  test('waits where there is a side to choose', () => {
    const run = advance(start([hold(30), hold(30, { side: 'one', condition: 'c', phase: 1 })]), at(3600));
    expect(place(run)).toBe('choose 1');
    expect(run.since).toBe(at(45));
    expect(next(run, at(3601))).toBe(run);
  });
});

describe('the second side', () => {
  const aim = (run: ReturnType<typeof start>) => run.intervals[3]?.seconds;
  const first = () => advance(start(PAIR), at(5));

  test('is as long as the first one was, which the reader ended early or made longer', () => {
    expect(aim(next(first(), at(25)))).toBe(20);
    expect(aim(advance(adjust(first(), 10, at(10)), at(75)))).toBe(70);
    expect(aim(advance(adjust(first(), -10, at(10)), at(55)))).toBe(50);
  });

  test('takes its own dose where the first one was hardly begun', () => {
    expect(aim(next(first(), at(7)))).toBe(60);
  });

  test('of a range is as long as the first one was, with no range of its own', () => {
    const range = advance(start([hold(30, { ...each, max: 45 })]), at(5));
    expect(next(range, at(42)).intervals[3]).toMatchObject({ seconds: 37, end: 37 });
    expect(advance(range, at(50)).intervals[3]).toMatchObject({ seconds: 45, end: 45 });
  });

  test('does not count the pause of the first one', () => {
    const paused = pause(first(), at(15));
    expect(aim(next(resume(paused, at(500)), at(510)))).toBe(20);
    expect(aim(next(paused, at(500)))).toBe(10);
  });

  test('of a hold that repeats takes the dose for each spot', () => {
    const spot = advance(start([hold(30, { ...each, repeats: true })]), at(5));
    expect(aim(next(spot, at(15)))).toBe(30);
  });

  test('is still as long when it is done again, and anew when the first side is', () => {
    const second = advance(next(first(), at(25)), at(30));
    const over = advance(second, at(50));
    expect(aim(back(over, at(51)))).toBe(20);
    expect(aim(next(next(goTo(over, 0, at(51)), at(52)), at(92)))).toBe(40);
  });

  test('of any timed step is as long as the first, whatever the reader does to that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 59_999 }), fc.boolean(), (ms, more) => {
        const changed = more ? adjust(first(), 10, at(5)) : first();
        const second = advance(next(changed, at(5) + ms), at(10) + ms);
        expect(place(second)).toBe('hold 0 second');
        expect(advance(second, second.since + ms - 1)).toBe(second);
        expect(advance(second, second.since + ms)).toMatchObject({ at: 4, since: second.since + ms });
      }),
    );
  });
});

describe('back', () => {
  test('goes to the exercise before and takes back that it was done', () => {
    const run = advance(start([hold(30), hold(30)]), at(35));
    expect(run.outcomes).toEqual({ 0: 'done' });
    expect(back(run, at(36))).toMatchObject({ at: 0, since: at(36), outcomes: {} });
  });

  test('starts an exercise over that has begun, with time to get into position', () => {
    const run = advance(start([hold(30), hold(30)]), at(40));
    expect(place(back(run, at(43)))).toBe('ready 0');
    expect(place(back(run, at(43.001)))).toBe('ready 1');
    expect(place(back(advance(start([free(), reps(5)]), at(1)), at(2)))).toBe('free 0');
  });

  test('starts the first one over', () => {
    expect(back(start([hold(30)]), at(3))).toMatchObject({ at: 0, since: at(3) });
    expect(back(start([free()]), at(1))).toMatchObject({ at: 0, since: at(1) });
  });

  test('to a second side gives time to get ready, not to change sides', () => {
    const run = advance(start(PAIR), at(130));
    expect(place(back(run, at(131)))).toBe('ready 0 second');
    const redone = advance(back(run, at(131)), at(140));
    expect(place(redone)).toBe('hold 0 second');
    const fromFirst = back(redone, at(138));
    expect(place(fromFirst)).toBe('ready 0 first');
    expect(place(advance(fromFirst, at(138 + 65)))).toBe('switch 0 second');
  });
});

describe('a hold for each spot', () => {
  const over = () => advance(start([hold(30, { repeats: true, max: 60, ...each }), free()]), at(65));

  test('waits at its end, to be done again or left', () => {
    expect(over()).toMatchObject({ at: 1, over: true });
    expect(advance(over(), at(5000))).toMatchObject({ at: 1, over: true });
    expect(place(next(over(), at(5000)))).toBe('switch 0 second');
    expect(again(over(), at(70))).toMatchObject({ at: 0, over: false, since: at(70) });
  });

  test('gets ready for the next spot of the second side without changing sides', () => {
    const second = advance(next(over(), at(70)), at(70 + 65));
    expect(second).toMatchObject({ over: true, outcomes: {} });
    expect(place(again(second, at(140)))).toBe('ready 0 second');
    expect(place(next(second, at(140)))).toBe('free 1');
  });

  test('is not done again before it is over, and not changed after', () => {
    const on = advance(start([hold(30, { repeats: true })]), at(10));
    expect(again(on, at(10))).toBe(on);
    expect(adjust(over(), 10, at(70))).toEqual(over());
    expect(adjust(on, -60, at(10))).toMatchObject({ at: 1, over: true });
  });
});

describe('skip', () => {
  test('leaves the whole step, and the one that a rest leads to', () => {
    const run = advance(start([hold(30, each), hold(30, { phase: 1 }), free({ phase: 2 })]), at(10));
    const rest = skip(run, at(11), 'hurt');
    expect(place(rest)).toBe('rest 1');
    expect(rest.outcomes).toEqual({ 0: 'hurt' });
    expect(skip(rest, at(12), 'skipped')).toMatchObject({ outcomes: { 0: 'hurt', 1: 'skipped' } });
    expect(place(skip(rest, at(12), 'skipped'))).toBe('rest 2');
  });

  test('of the last step completes the run, also from a pause', () => {
    const run = skip(pause(start([hold(30)]), at(1)), at(9), 'hurt');
    expect(run).toMatchObject({ at: 2, since: at(9), pausedAt: null, outcomes: { 0: 'hurt' } });
  });
});

describe('go to', () => {
  test('starts a step without its rest, and leaves the others as they were', () => {
    const run = goTo(advance(start([hold(30), hold(30, { phase: 1 }), free()]), at(60)), 1, at(61));
    expect(run).toMatchObject({ since: at(61), outcomes: { 0: 'done' } });
    expect(place(run)).toBe('ready 1');
    expect(goTo(run, 0, at(62)).outcomes).toEqual({});
    expect(goTo(run, 7, at(62))).toBe(run);
  });

  test('a step that was left out asks for its side again', () => {
    const steps = [free(), free({ side: 'one', condition: 'c' }), free()];
    const run = start(steps, { sides: { c: 'neither' } });
    expect(run.outcomes).toEqual({ 1: 'skipped' });
    expect(place(goTo(run, 1, at(1)))).toBe('choose 1');
    expect(goTo(run, 1, at(1)).outcomes).toEqual({});
  });
});

describe('choose', () => {
  const one = { side: 'one', condition: 'c' } as const;
  const asked = () => start([hold(30, one), free(), reps(5, one)]);

  test('answers for all steps of the same words', () => {
    const run = choose(asked(), 'right', at(1));
    expect(run).toMatchObject({ sides: { c: 'right' }, since: at(1) });
    expect([place(run), place(next(goTo(run, 1, at(2)), at(3)))]).toEqual(['ready 0 right', 'reps 2 right']);
  });

  test('neither leaves them out, skipped', () => {
    const run = choose(asked(), 'neither', at(1));
    expect(place(run)).toBe('free 1');
    expect(run.outcomes).toEqual({ 0: 'skipped', 2: 'skipped' });
    expect(place(next(run, at(2)))).toBe('complete');
    expect(place(choose(start([free(one)]), 'neither', at(1)))).toBe('complete');
  });

  test('is not asked again after going back, and may be answered anew', () => {
    const steps = [free(), free(one)];
    const chosen = choose(next(start(steps), at(1)), 'left', at(2));
    const before = back(chosen, at(3));
    expect([place(before), place(next(before, at(4)))]).toEqual(['free 0', 'free 1 left']);
    expect(place(choose(chosen, 'right', at(3)))).toBe('free 1 right');
    expect(choose(before, 'right', at(4))).toBe(before);
  });
});

describe('the level', () => {
  const steps = [hold(120, { beginner: 60, ...each }), hold(30)];

  test('changed within a hold begins it anew, and so within a pause', () => {
    const on = advance(start(steps), at(50));
    expect(setLevel(on, 'new', at(50))).toMatchObject({ at: 1, since: at(50), level: 'new' });
    expect(advance(setLevel(on, 'new', at(50)), at(110))).toMatchObject({ at: 2, since: at(110) });
    const paused = setLevel(pause(on, at(50)), 'new', at(90));
    expect(paused).toMatchObject({ at: 1, since: at(50), pausedAt: at(50) });
  });

  test('goes on where the dose stays the same: getting ready, a second side, another step', () => {
    const ready = start(steps);
    expect(setLevel(ready, 'new', at(2))).toMatchObject({ at: 0, since: T0 });
    expect(advance(setLevel(ready, 'new', at(2)), at(65))).toMatchObject({ at: 2, since: at(65) });
    const second = setLevel(advance(start(steps), at(140)), 'new', at(140));
    expect(advance(second, at(249))).toMatchObject({ at: 3, since: at(130) });
    expect(setLevel(goTo(ready, 1, at(1)), 'new', at(20))).toMatchObject({ at: 5, since: at(6) });
  });
});

describe('ten seconds', () => {
  test('more or less move the deadline, of a pause too', () => {
    const on = advance(start([hold(60), free()]), at(20));
    expect(advance(adjust(on, 10, at(20)), at(74.999)).at).toBe(1);
    expect(advance(adjust(on, 10, at(20)), at(75))).toMatchObject({ at: 2, since: at(75) });
    expect(advance(adjust(on, -10, at(20)), at(55))).toMatchObject({ at: 2, since: at(55) });
    expect(adjust(start([hold(60)]), 10, at(1))).toMatchObject({ at: 0, extra: 10_000 });
  });

  test('less than was held already end it now', () => {
    const on = advance(start([hold(60), free()]), at(60));
    expect(adjust(on, -10, at(60))).toMatchObject({ at: 2, since: at(60) });
    expect(adjust(start([hold(60)]), -10, T0)).toMatchObject({ at: 1, since: T0 });
    const paused = adjust(pause(on, at(60)), -10, at(99));
    expect(paused).toMatchObject({ at: 1, pausedAt: at(60) });
    expect(advance(resume(paused, at(100)), at(100))).toMatchObject({ at: 2, since: at(100) });
  });

  test('mean nothing to what the reader ends', () => {
    for (const step of [open(), reps(5), free()]) {
      const run = start([step]);
      expect(adjust(run, 10, at(1))).toBe(run);
    }
  });
});

describe('pause', () => {
  test('stops the deadline, and resume goes on from there', () => {
    const paused = pause(advance(start([hold(60), free()]), at(25)), at(25));
    expect(advance(paused, at(900))).toBe(paused);
    const resumed = resume(paused, at(900));
    expect(advance(resumed, at(939.999)).at).toBe(1);
    expect(advance(resumed, at(940))).toMatchObject({ at: 2, since: at(940) });
  });

  test('at a deadline holds the beginning of what comes next', () => {
    expect(pause(start([hold(60)]), at(5))).toMatchObject({ at: 1, since: at(5), pausedAt: at(5) });
    expect(pause(start([hold(60)]), at(4.999))).toMatchObject({ at: 0, since: T0, pausedAt: at(4.999) });
  });

  test('twice, or resuming what is not paused, changes nothing; moving on ends it', () => {
    const run = start([hold(60)]);
    expect(pause(pause(run, at(1)), at(2))).toEqual(pause(run, at(1)));
    expect(resume(run, at(2))).toBe(run);
    expect(next(pause(run, at(1)), at(9))).toMatchObject({ at: 1, since: at(9), pausedAt: null });
  });

  test('anywhere puts off the end by exactly as long', () => {
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

describe('whatever a reader does', () => {
  test('the run stays within its bounds and comes to its end', () => {
    fc.assert(
      fc.property(anyRun, ({ run, now }) => {
        expect(run.at).toBeGreaterThanOrEqual(0);
        expect(run.at).toBeLessThanOrEqual(run.intervals.length);
        let on = run;
        for (let i = 0; i <= run.intervals.length; i++)
          on = on.intervals[on.at]?.kind === 'choose' ? choose(on, 'left', now) : next(on, now);
        expect(place(on)).toBe('complete');
        for (const step of on.steps.keys())
          if (!on.intervals.some((interval) => interval.step === step)) expect(on.outcomes[step]).toBeDefined();
      }),
    );
  });

  test('a run that is not brought up to date first comes to the same', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, fc.nat(600_000), ({ run, now }, [first], gap) => {
        const [, move] = first ?? [0, next];
        expect(move(advance(run, now + gap), now + gap)).toEqual(move(run, now + gap));
      }),
    );
  });

  test('no run is changed in place', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, ({ run, now }, moves) => {
        const before = structuredClone(run);
        moves.reduce((on, [gap, move]) => move(on, now + gap), run);
        expect(run).toEqual(before);
      }),
    );
  });
});

test('a clock that is set back holds the run where it is', () => {
  const run = advance(start([hold(60)]), at(5));
  expect(advance(run, at(1))).toBe(run);
  const paused = pause(run, at(1));
  expect(paused.pausedAt).toBe(at(5));
  expect(resume(paused, at(3))).toMatchObject({ since: at(3) });
  expect(next(run, at(1)).since).toBe(at(1));
});
