import { describe, expect, test } from 'vitest';

import type { OneSide, PlayedStep, Run } from './model.ts';
import { planRun } from './plan.ts';
import { free, hold, open, outline, reps } from './sample-runs.ts';

const plan = (steps: PlayedStep[], more: Partial<Run> = {}) =>
  planRun({ steps, level: 'usual', sides: {}, firstSideMs: {}, noSwitchAt: null, ...more });
const outlined = (...args: Parameters<typeof plan>) => outline({ intervals: plan(...args) });

test('a routine without steps has no intervals', () => {
  expect(plan([])).toEqual([]);
});

describe('an exercise', () => {
  test('with a hold has time to get into position; others do not', () => {
    expect(outlined([hold(30), open(), reps(5), free()])).toEqual(['ready 0', 'hold 0', 'open 1', 'reps 2', 'free 3']);
    expect(plan([hold(30)])[0]).toMatchObject({ seconds: 5, end: 5 });
  });

  test('for each side is done twice, with time to switch sides for a hold', () => {
    const each = { side: 'each' } as const;
    expect(outlined([hold(30, each)])).toEqual(['ready 0 first', 'hold 0 first', 'switch 0 second', 'hold 0 second']);
    expect(outlined([open(each), reps(5, each), free(each)])).toEqual(
      ['open 0', 'reps 1', 'free 2'].flatMap((what) => [`${what} first`, `${what} second`]),
    );
  });

  test('has the low end of a range as its goal and ends at the high end', () => {
    expect(plan([hold(30, { max: 45 })])[1]).toMatchObject({ seconds: 30, end: 45, reps: null });
    expect(plan([hold(30)])[1]).toMatchObject({ seconds: 30, end: 30 });
    expect(plan([reps(2, { max: 3 })])[0]).toMatchObject({ seconds: 0, end: 0, reps: { min: 2, max: 3 } });
  });

  test('uses the beginner amount if there is one', () => {
    const steps = [hold(120, { max: 150, beginner: 60 }), reps(5, { max: 7, beginner: 3 }), hold(30)];
    const intervals = plan(steps, { level: 'beginner' });
    expect(intervals[1]).toMatchObject({ seconds: 60, end: 60 });
    expect(intervals[2]).toMatchObject({ reps: { min: 3, max: 3 } });
    expect(intervals[4]).toMatchObject({ seconds: 30, end: 30 });
  });

  test('without an amount is open-ended', () => {
    expect(outlined([free({ dose: 'hold' }), free({ dose: 'reps' })])).toEqual(['free 0', 'free 1']);
  });

  test('takes as long on the second side as on the first, unless it repeats', () => {
    const steps = [hold(30, { side: 'each', max: 45 }), open({ side: 'each' })];
    const [, , , second] = plan(steps, { firstSideMs: { 0: 37_000 } });
    expect(second).toMatchObject({ seconds: 37, end: 37 });
    expect(plan(steps, { firstSideMs: { 1: 70_000 } }).at(-1)).toMatchObject({ kind: 'open', seconds: 70, end: 0 });
  });
});

describe('a rest', () => {
  test('comes before each phase, and is longer after an intense step', () => {
    const steps = [free(), free(), free({ phase: 1 }), free({ phase: 1, intensity: 'intense' }), free({ phase: 2 })];
    const intervals = plan(steps);
    expect(outline({ intervals })).toEqual(['free 0', 'free 1', 'rest 2', 'free 2', 'free 3', 'rest 4', 'free 4']);
    expect(intervals[2]).toMatchObject({ seconds: 10, end: 10 });
    expect(intervals[5]).toMatchObject({ seconds: 15, end: 15 });
  });

  test('depends on the last step that is not skipped', () => {
    const one = free({ side: 'one', condition: 'c', phase: 1, intensity: 'intense' });
    const steps = [free(), one, free({ phase: 1 })];
    expect(outlined(steps, { sides: { c: 'neither' } })).toEqual(['free 0', 'rest 2', 'free 2']);
    expect(outlined([one, free({ phase: 1 })], { sides: { c: 'neither' } })).toEqual(['free 1']);
  });
});

describe('a one-sided step', () => {
  const steps = [reps(5, { side: 'one', condition: 'c' }), hold(30, { side: 'one', condition: 'c', phase: 1 })];
  const answered = (side: OneSide) => outlined(steps, { sides: { c: side } });

  test('asks for its side after the rest', () => {
    expect(outlined(steps)).toEqual(['choose 0', 'reps 0', 'rest 1', 'choose 1', 'ready 1', 'hold 1']);
  });

  test('uses the chosen side, or is skipped', () => {
    expect(answered('left')).toEqual(['reps 0 left', 'rest 1', 'ready 1 left', 'hold 1 left']);
    expect(answered('neither')).toEqual([]);
  });

  test('asks even if its condition is the name of an object property', () => {
    for (const condition of ['toString', '__proto__', 'constructor']) {
      expect(outlined([free({ side: 'one', condition })])).toEqual(['choose 0', 'free 0']);
    }
  });
});
