import { describe, expect, test } from 'vitest';

import type { OneSide, PlayedStep, Run } from './model.ts';
import { planRun } from './plan.ts';
import { breaths, free, hold, open, outline, reps, sets } from './sample-runs.ts';

const plan = (steps: PlayedStep[], more: Partial<Run> = {}) =>
  planRun({ steps, level: 'usual', sides: {}, firstSideMs: {}, readyAt: null, ...more });
const outlined = (...args: Parameters<typeof plan>) => outline({ intervals: plan(...args) });

test('a routine without steps has no intervals', () => {
  expect(plan([])).toEqual([]);
});

describe('an exercise', () => {
  test('with a hold has time to get into position; others do not', () => {
    expect(outlined([hold(30), open(), reps(5), free()])).toEqual(['ready 0', 'hold 0', 'open 1', 'reps 2', 'free 3']);
    expect(outlined([breaths(5)])).toEqual(['ready 0', 'breaths 0']);
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

  test('in breaths takes as long as they do, at the step’s pace or four seconds in and out', () => {
    expect(plan([breaths(5, { max: 8 })])[1]).toMatchObject({ kind: 'breaths', seconds: 40, end: 64 });
    expect(plan([breaths(5, { breath: { inhale: 4, exhale: 6 } })])[1]).toMatchObject({ seconds: 50, end: 50 });
  });

  test('without an amount is open-ended', () => {
    expect(outlined([free({ dose: 'hold' }), free({ dose: 'reps' })])).toEqual(['free 0', 'free 1']);
  });

  test('takes as long on the second side as on the first, unless it repeats', () => {
    const steps = [hold(30, { side: 'each', max: 45 }), open({ side: 'each' })];
    const [, , , second] = plan(steps, { firstSideMs: { '0.1.1': 37_000 } });
    expect(second).toMatchObject({ seconds: 37, end: 37 });
    expect(plan(steps, { firstSideMs: { '1.1.1': 70_000 } }).at(-1)).toMatchObject({
      kind: 'open',
      seconds: 70,
      end: 0,
    });
  });
});

describe('a rest', () => {
  test('is only where the merchant sets one: after a step, also across phases, and not after the last', () => {
    const steps = [
      free(),
      free({ intensity: 'intense' }),
      free({ phase: 1, restAfter: 20 }),
      free({ phase: 2, restAfter: 9 }),
    ];
    const intervals = plan(steps);
    expect(outline({ intervals })).toEqual(['free 0', 'free 1', 'free 2', 'rest 3', 'free 3']);
    expect(intervals[3]).toMatchObject({ seconds: 20, end: 20 });
  });

  test('leaves time to get into position for a hold', () => {
    expect(outlined([free({ restAfter: 20 }), hold(30), hold(30)])).toEqual([
      'free 0',
      'rest 1',
      'hold 1',
      'ready 2',
      'hold 2',
    ]);
  });

  test('is the one of the last step that isn’t skipped', () => {
    const one = free({ side: 'one', condition: 'c', restAfter: 30 });
    const intervals = plan([free({ restAfter: 10 }), one, free()], { sides: { c: 'neither' } });
    expect(outline({ intervals })).toEqual(['free 0', 'rest 2', 'free 2']);
    expect(intervals[1]).toMatchObject({ seconds: 10 });
    expect(outlined([one, free()], { sides: { c: 'neither' } })).toEqual(['free 1']);
  });
});

describe('sets', () => {
  test('are done one after the other, each with both sides, with rests between', () => {
    expect(outlined([reps(10, { ...sets(2, null, 30), side: 'each', restAfter: 60 }), free()])).toEqual([
      ...['reps 0 1/2 first', 'reps 0 1/2 second', 'rest 0 2/2', 'reps 0 2/2 first', 'reps 0 2/2 second'],
      ...['rest 1', 'free 1'],
    ]);
  });

  test('of a hold start with time to get into position, unless there was a rest', () => {
    const rested = ['ready 0 1/2', 'hold 0 1/2', 'rest 0 2/2', 'hold 0 2/2'];
    expect(outlined([hold(30, sets(2, null, 15))])).toEqual(rested);
    expect(outlined([hold(30, sets(2))])).toEqual(['ready 0 1/2', 'hold 0 1/2', 'ready 0 2/2', 'hold 0 2/2']);
  });

  test('beyond the fewest are optional; beginners have none', () => {
    const steps = [reps(10, sets(2, 3, 30))];
    expect(plan(steps).map(({ isOptional }) => isOptional)).toEqual([false, false, false, true, true]);
    expect(outlined(steps, { level: 'beginner' })).toEqual(['reps 0 1/2', 'rest 0 2/2', 'reps 0 2/2']);
  });

  test('have second sides as long as their own first side', () => {
    const steps = [hold(30, { ...sets(2), side: 'each' })];
    const holds = plan(steps, { firstSideMs: { '0.1.2': 20_000 } }).filter(({ kind }) => kind === 'hold');
    expect(holds.map(({ seconds }) => seconds)).toEqual([30, 30, 30, 20]);
  });
});

describe('rounds', () => {
  const circuit = [free({ rounds: 2, restAfter: 10 }), free({ rounds: 2, restAfter: 15 })];
  const last = free({ phase: 1 });
  const withRest = (restBetweenRounds: number) => [...circuit.map((step) => ({ ...step, restBetweenRounds })), last];
  const restsOf = (steps: PlayedStep[], more: Partial<Run> = {}) =>
    plan(steps, more).flatMap(({ kind, seconds }) => (kind === 'rest' ? seconds : []));

  test('repeat the steps of a phase in turn', () => {
    expect(outlined(withRest(60))).toEqual([
      ...['free 0', 'rest 1', 'free 1', 'rest 0 r2', 'free 0 r2', 'rest 1 r2', 'free 1 r2'],
      ...['rest 2', 'free 2'],
    ]);
  });

  test('have a rest between, which replaces the last step’s if there is one', () => {
    expect(restsOf(withRest(60))).toEqual([10, 60, 10, 15]);
    expect(restsOf(withRest(0))).toEqual([10, 15, 10, 15]);
  });

  test('have it even if the last step is skipped, but not if all are', () => {
    const [first, second] = withRest(60) as [PlayedStep, PlayedStep];
    const one = { side: 'one', condition: 'c' } as const;
    expect(restsOf([first, { ...second, ...one }], { sides: { c: 'neither' } })).toEqual([60]);
    expect(
      restsOf([free(), { ...second, ...one, phase: 1 }, { ...last, phase: 2 }], { sides: { c: 'neither' } }),
    ).toEqual([]);
  });
});

describe('a one-sided step', () => {
  const one = { side: 'one', condition: 'c' } as const;
  const steps = [reps(5, { ...one, restAfter: 10 }), hold(30, one)];
  const answered = (side: OneSide) => outlined(steps, { sides: { c: side } });

  test('asks for its side before the rest, and once for all sets', () => {
    expect(outlined(steps)).toEqual(['choose 0', 'reps 0', 'choose 1', 'rest 1', 'hold 1']);
    expect(outlined([reps(5, { ...one, ...sets(2) })])).toEqual(['choose 0 1/2', 'reps 0 1/2', 'reps 0 2/2']);
  });

  test('uses the chosen side, or is skipped', () => {
    expect(answered('left')).toEqual(['reps 0 left', 'rest 1', 'hold 1 left']);
    expect(answered('neither')).toEqual([]);
  });

  test('asks even if its condition is the name of an object property', () => {
    for (const condition of ['toString', '__proto__', 'constructor']) {
      expect(outlined([free({ side: 'one', condition })])).toEqual(['choose 0', 'free 0']);
    }
  });
});
