import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { advance, chooseSide, next, pause, resume } from './run.ts';
import { anyRun, at, free, hold, place, start, T0 } from './sample-runs.ts';
import { restore, save } from './saved.ts';

const DAY = 86_400;
const STEPS = [
  free({ id: 'a', side: 'one', condition: 'c' }),
  hold(60, { id: 'b', side: 'each' }),
  hold(30, { id: 'c', repeats: true }),
];

/** The run after saving and loading. */
const kept = (run: ReturnType<typeof start>, seconds: number): Record<string, unknown> =>
  JSON.parse(JSON.stringify(save(run, at(seconds)))) as Record<string, unknown>;

/** At 30 s, 20 seconds into the second step's first side. */
const run = advance(next(chooseSide(start(STEPS), 'left', at(1)), at(5)), at(30));

describe('a saved run', () => {
  test('is paused where it stopped', () => {
    const restored = restore(kept(run, 30), STEPS, at(5000));
    expect(restored).toEqual({ ...run, since: at(4980), pausedAt: at(5000) });
    const resumed = restored && resume(restored, at(5010));
    expect(resumed && advance(resumed, at(5050))).toMatchObject({
      at: 3,
      since: at(5050),
      firstSideMs: { '1.1.1': 60_000 },
    });
  });

  test('is as old as its pause', () => {
    const paused = kept(pause(run, at(30)), 900);
    expect(restore(paused, STEPS, at(30 + DAY - 1))).toMatchObject({ since: at(30 + DAY - 21) });
    expect(restore(paused, STEPS, at(30 + DAY))).toBeNull();
  });

  test('resumes even if the clock was set back, but not by a day', () => {
    expect(restore(kept(run, 30), STEPS, at(0))).toMatchObject({ since: at(-20), pausedAt: T0 });
    expect(restore(kept(run, 30), STEPS, at(-DAY))).toBeNull();
  });

  test('is discarded if steps or doses changed', () => {
    const [first, second, third] = STEPS;
    if (!first || !second || !third) throw new Error('There are three.');
    const saved = kept(run, 30);
    expect(restore(saved, [first, second, { ...third }], at(40))).not.toBeNull();
    for (const other of [
      { ...third, id: 'd' },
      { ...third, min: 31 },
      { ...third, phase: 1 },
      { ...third, beginner: 9 },
      { ...third, breath: { inhale: 4, exhale: 6 } },
      { ...third, sets: { ...third.sets, rest: 9 } },
      { ...third, restAfter: 9 },
      { ...third, rounds: 2 },
      { ...third, restBetweenRounds: 9 },
    ]) {
      expect(restore(saved, [first, second, other], at(40))).toBeNull();
    }
    expect(restore(saved, [first, second], at(40))).toBeNull();
  });

  test('is discarded if it was complete or past its deadline', () => {
    expect(restore(kept(next(start([free()]), at(1)), 1), [free()], at(2))).toBeNull();
    expect(restore({ ...kept(run, 30), since: at(-31) }, STEPS, at(40))).toBeNull();
    expect(restore({ ...kept(run, 30), over: true }, STEPS, at(40))).toBeNull();
  });

  test('contains nothing of the page', () => {
    const onPage = STEPS.map((step) => ({
      ...step,
      item: {
        toJSON: () => {
          throw new Error('not to be kept');
        },
      },
    }));
    expect(restore(kept(start(onPage), 3), STEPS, at(4))).toMatchObject({ at: 0 });
  });
});

test.each([
  ['level', 'expert'],
  ['level', null],
  ['sides', { c: 'both' }],
  ['sides', null],
  ['at', 99],
  ['at', -1],
  ['at', 0.5],
  ['at', '4'],
  ['since', null],
  ['since', '0'],
  ['since', at(31)],
  ['pausedAt', null],
  ['pausedAt', `${at(30)}`],
  ['over', 0],
  ['over', 'no'],
  ['counted', null],
  ['counted', '2'],
  ['extra', null],
  ['extra', -60_000],
  ['firstSideMs', { 1: 'long' }],
  ['firstSideMs', null],
  ['outcomes', { 0: 'lost' }],
  ['outcomes', 7],
])('is discarded if its %s is %o', (key, value) => {
  expect(restore({ ...kept(run, 30), [key]: value }, STEPS, at(40))).toBeNull();
  const { [key]: _, ...without } = kept(run, 30);
  expect(restore(without, STEPS, at(40))).toBeNull();
});

test('anything else is discarded', () => {
  fc.assert(fc.property(fc.anything(), (anything) => restore(anything, STEPS, T0) === null));
});

test('a run whose interval ends at that moment resumes', () => {
  const ending = { ...start([hold(60, { id: 'a' })]), extra: -5000 };
  const saved: unknown = JSON.parse(JSON.stringify(save(ending, T0 - 1)));
  expect(restore(saved, ending.steps, T0 - 1)).toMatchObject({ at: 0, since: T0 - 1 });
});

test('every run survives saving, apart from its pause', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(80_000_000), ({ run, now }, ms) => {
      const on = resume(run, now);
      const saved: unknown = JSON.parse(JSON.stringify(save(on, now)));
      const restored = restore(saved, on.steps, now + ms);
      if (place(advance(on, now)) === 'complete') expect(restored).toBeNull();
      else expect(restored && resume(restored, now + ms)).toEqual(resume(pause(on, now), now + ms));
    }),
  );
});
