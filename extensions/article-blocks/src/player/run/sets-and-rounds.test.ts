import { describe, expect, test } from 'vitest';

import { REP_SECONDS } from '../../../../../app/routine/contract.ts';
import { read } from './reading.ts';
import { adjust, advance, back, chooseSide, countRep, goTo, next, setLevel, skip } from './run.ts';
import { at, free, hold, place, reps, sets, start, T0 } from './sample-runs.ts';

/** The run after so many `next`, a second apart. */
const after = (presses: number, run: ReturnType<typeof start>) =>
  Array.from({ length: presses }).reduce<typeof run>((on) => next(on, at(1)), run);

describe('optional sets', () => {
  const steps = [reps(10, { ...sets(1, 3, 30), restAfter: 20 }), free()];
  const resting = after(1, start(steps));

  test('can be left out: the step is done, and its rest follows', () => {
    expect(place(resting)).toBe('rest 0 2/3');
    const skipped = skip(resting, at(2), 'skipped');
    expect([place(skipped), skipped.outcomes]).toEqual(['rest 1', { 0: 'done' }]);
    expect(skip(after(3, start(steps)), at(2), 'skipped').outcomes).toEqual({ 0: 'done' });
  });

  test('can hurt', () => {
    expect(skip(resting, at(2), 'pain').outcomes).toEqual({ 0: 'pain' });
  });

  test('needed sets that are left out are skipped', () => {
    expect(skip(start([reps(10, sets(2))]), at(1), 'skipped').outcomes).toEqual({ 0: 'skipped' });
  });

  test('aren’t for beginners: the current one becomes the end of the step', () => {
    const beginner = setLevel(resting, 'beginner', at(2));
    expect([place(beginner), beginner.outcomes]).toEqual(['rest 1', { 0: 'done' }]);
    expect(place(setLevel(after(5, resting), 'beginner', at(2)))).toBe('free 1');
    expect(place(setLevel(setLevel(after(5, resting), 'beginner', at(2)), 'usual', at(3)))).toBe('free 1');
  });
});

describe('a rest', () => {
  const run = start([reps(10, sets(3, null, 30)), hold(60)]);

  test('ends by itself, or can be skipped', () => {
    const resting = after(1, run);
    expect(advance(resting, at(31))).toMatchObject({ at: 2, since: at(31) });
    expect(next(resting, at(5))).toMatchObject({ at: 2, since: at(5) });
  });

  test('can be longer or shorter, without changing the next ones', () => {
    const longer = adjust(after(1, run), 10, at(2));
    expect(advance(longer, at(41))).toMatchObject({ at: 2, since: at(41) });
    expect(advance(next(advance(longer, at(41)), at(50)), at(80))).toMatchObject({ at: 4, since: at(80) });
    expect(place(adjust(adjust(after(1, run), -20, at(2)), -20, at(2)))).toBe('reps 0 2/3');
  });
});

describe('back', () => {
  test('goes across a rest to the set before it', () => {
    const resting = after(1, start([reps(10, sets(2, null, 30))]));
    expect(place(back(resting, at(2)))).toBe('reps 0 1/2');
    expect(place(back(resting, at(20)))).toBe('reps 0 1/2');
  });

  test('to a hold after a rest gives time to get ready instead of the rest', () => {
    const second = advance(start([hold(20, sets(2, null, 30))]), at(60));
    expect(place(second)).toBe('hold 0 2/2');
    const ready = back(second, at(65));
    expect(ready).toMatchObject({ intervals: { 2: { kind: 'ready', seconds: 5, set: 2 } } });
    expect(place(advance(ready, at(70)))).toBe('hold 0 2/2');
    expect(advance(ready, at(90))).toMatchObject({ outcomes: { 0: 'done' } });
  });
});

describe('rounds', () => {
  const circuit = [free({ rounds: 3 }), free({ rounds: 3 }), free({ phase: 1 })];
  const run = start(circuit);

  test('count a step as done once it was done in one of them', () => {
    expect(after(2, run).outcomes).toEqual({ 0: 'done', 1: 'done' });
    expect(skip(after(2, run), at(2), 'skipped').outcomes).toEqual({ 0: 'done', 1: 'done' });
    expect(after(2, skip(run, at(1), 'skipped')).outcomes).toEqual({ 0: 'done', 1: 'done' });
  });

  test('keep a pain in mind', () => {
    const hurt = skip(run, at(1), 'pain');
    expect(after(7, hurt)).toMatchObject({ at: 7, outcomes: { 0: 'pain', 1: 'done', 2: 'done' } });
  });

  test('go to steps of the same round; other phases begin with their first', () => {
    expect(place(goTo(after(3, run), 0, at(2)))).toBe('free 0 r2');
    expect(place(goTo(after(6, run), 1, at(2)))).toBe('free 1');
    expect(place(skip(after(3, run), at(2), 'skipped'))).toBe('free 0 r3');
  });

  test('can be gone back through', () => {
    expect(place(back(after(2, run), at(1)))).toBe('free 1');
    expect(back(after(2, run), at(1)).outcomes).toEqual({ 0: 'done' });
  });
});

describe('what hurt', () => {
  const rounds = { rounds: 3, restBetweenRounds: 60 };
  const run = start([hold(40, rounds), reps(10, rounds), free({ phase: 1 })]);
  const hurt = skip(run, at(1), 'pain');

  test('isn’t played again in later rounds', () => {
    expect(place(hurt)).toBe('reps 1');
    expect([1, 2, 3].map((presses) => place(after(presses, hurt)))).toEqual(['reps 1 r2', 'reps 1 r3', 'free 2']);
    expect(place(skip(hurt, at(1), 'skipped'))).toBe('reps 1 r2');
    expect(place(skip(hurt, at(1), 'pain'))).toBe('free 2');
    expect(skip(after(3, hurt), at(9), 'pain').outcomes).toEqual({ 0: 'pain', 1: 'done', 2: 'pain' });
    const sets1to2 = [free({ rounds: 2 }), free({ rounds: 2, ...sets(1, 2) })];
    const optional = after(1, skip(start(sets1to2), at(1), 'pain'));
    expect(place(optional)).toBe('free 1 2/2');
    expect(place(setLevel(optional, 'beginner', at(2)))).toBe('free 1 r2');
    const oneSided = [free({ rounds: 2 }), free({ rounds: 2, side: 'one', condition: 'c' }), free({ rounds: 2 })];
    const asked = skip(start(oneSided), at(1), 'pain');
    expect(place(chooseSide(asked, 'neither', at(2)))).toBe('free 2');
    expect(place(chooseSide(skip(goTo(asked, 2, at(2)), at(2), 'pain'), 'neither', at(2)))).toBe('complete');
  });

  test('is played if the reader goes to it', () => {
    const again = goTo(after(1, hurt), 0, at(9));
    expect(place(again)).toBe('ready 0 r2');
    expect(place(advance(again, at(14)))).toBe('hold 0 r2');
    const played = advance(again, at(54));
    expect([place(played), played.outcomes[0]]).toEqual(['reps 1 r2', 'pain']);
    expect(place(after(1, played))).toBe('reps 1 r3');
    // Not in pain any more, once it's begun again from its first round.
    expect(place(after(4, goTo(hurt, 0, at(9))))).toBe('hold 0 r2');
  });

  test('takes no time', () => {
    const left = (on: typeof run) => read(on, at(1)).left.seconds;
    expect(left(hurt)).toBe(3 * 10 * REP_SECONDS + 60);
    expect(left(goTo(after(1, hurt), 0, at(1)))).toBe(5 + 40 + left(after(1, hurt)));
  });
});

describe('counting reps', () => {
  const counted = (presses: number, run: ReturnType<typeof start>) =>
    Array.from({ length: presses }).reduce<typeof run>((on) => countRep(on, at(1)), run);

  test('moves on with the last one of the upper end', () => {
    const run = start([reps(2, { max: 3 }), reps(5)]);
    expect(counted(2, run)).toMatchObject({ at: 0, counted: 2 });
    expect(counted(3, run)).toMatchObject({ at: 1, counted: 0, since: at(1), outcomes: { 0: 'done' } });
  });

  test('starts again with each side and after going back', () => {
    const run = counted(1, start([reps(2, { side: 'each' })]));
    expect(counted(1, run)).toMatchObject({ at: 1, counted: 0 });
    expect(back(run, at(9))).toMatchObject({ at: 0, counted: 0 });
  });

  test('waits at the end if the exercise repeats', () => {
    const run = counted(3, start([reps(2, { repeats: true })]));
    expect(run).toMatchObject({ over: true, counted: 2 });
    expect(place(next(run, at(2)))).toBe('complete');
  });

  test('does nothing for other exercises', () => {
    for (const step of [hold(30), free()]) expect(countRep(start([step]), T0)).toEqual(start([step]));
  });
});
