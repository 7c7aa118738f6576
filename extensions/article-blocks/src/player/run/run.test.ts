import { describe, expect, test } from 'vitest';

import { adjust, advance, again, back, chooseSide, goTo, next, pause, skip } from './run.ts';
import { at, free, hold, place, reps, start, T0 } from './sample-runs.ts';

const each = { side: 'each' } as const;
const PAIR = [hold(60, each), free()];

describe('a run', () => {
  test('starts at its first interval, and is complete if it has none', () => {
    expect(start([hold(60)])).toMatchObject({ at: 0, since: T0, pausedAt: null });
    expect(start([])).toMatchObject({ at: 0, since: T0, intervals: [] });
    expect(place(start([]))).toBe('complete');
  });

  test('of reps waits for the reader at each', () => {
    const run = advance(start([reps(5), reps(5)]), at(3600));
    expect(place(run)).toBe('reps 0');
    expect(place(next(run, at(3601)))).toBe('reps 1');
    const complete = next(next(run, at(3601)), at(3700));
    expect(complete).toMatchObject({ at: 2, since: at(3700), outcomes: { 0: 'done', 1: 'done' } });
  });

  test('stays complete', () => {
    const complete = next(start([free()]), at(1));
    for (const move of [next, back, again, pause]) expect(move(complete, at(2))).toBe(complete);
    expect(skip(complete, at(2), 'pain')).toBe(complete);
    expect(goTo(complete, 0, at(2))).toBe(complete);
  });

  test('waits for a side to be chosen', () => {
    const run = advance(start([hold(30, { restAfter: 10 }), hold(30, { side: 'one', condition: 'c' })]), at(3600));
    expect(place(run)).toBe('choose 1');
    expect(run.since).toBe(at(35));
    expect(place(chooseSide(run, 'left', at(3601)))).toBe('rest 1');
    expect(next(run, at(3601))).toBe(run);
  });
});

describe('back', () => {
  test('goes to the previous exercise and no longer counts it as done', () => {
    const run = advance(start([hold(30), hold(30)]), at(35));
    expect(run.outcomes).toEqual({ 0: 'done' });
    expect(back(run, at(36))).toMatchObject({ at: 0, since: at(36), outcomes: {} });
  });

  test('restarts an exercise that has started, with time to get into position', () => {
    const run = advance(start([hold(30), hold(30)]), at(40));
    expect(place(back(run, at(43)))).toBe('ready 0');
    expect(place(back(run, at(43.001)))).toBe('ready 1');
    expect(place(back(advance(start([free(), reps(5)]), at(1)), at(2)))).toBe('free 0');
  });

  test('restarts the first exercise', () => {
    expect(back(start([hold(30)]), at(3))).toMatchObject({ at: 0, since: at(3) });
    expect(back(start([free()]), at(1))).toMatchObject({ at: 0, since: at(1) });
  });

  test('to a second side gives time to get ready, not to switch sides', () => {
    const run = advance(start(PAIR), at(130));
    expect(place(back(run, at(131)))).toBe('ready 0 second');
    const redone = advance(back(run, at(131)), at(140));
    expect(place(redone)).toBe('hold 0 second');
    const fromFirst = back(redone, at(138));
    expect(place(fromFirst)).toBe('ready 0 first');
    expect(place(advance(fromFirst, at(138 + 65)))).toBe('switch 0 second');
  });
});

describe('a repeating hold', () => {
  const over = () => advance(start([hold(30, { repeats: true, max: 60, ...each }), free()]), at(65));

  test('waits at its end to be repeated or left', () => {
    expect(over()).toMatchObject({ at: 1, over: true });
    expect(advance(over(), at(5000))).toMatchObject({ at: 1, over: true });
    expect(place(next(over(), at(5000)))).toBe('switch 0 second');
    expect(again(over(), at(70))).toMatchObject({ at: 0, over: false, since: at(70) });
  });

  test('gets ready for the next spot of the second side without switching sides', () => {
    const second = advance(next(over(), at(70)), at(70 + 65));
    expect(second).toMatchObject({ over: true, outcomes: {} });
    expect(place(again(second, at(140)))).toBe('ready 0 second');
    expect(place(next(second, at(140)))).toBe('free 1');
  });

  test('can’t be repeated before its end or changed after it', () => {
    const on = advance(start([hold(30, { repeats: true })]), at(10));
    expect(again(on, at(10))).toBe(on);
    expect(adjust(over(), 10, at(70))).toEqual(over());
    expect(adjust(on, -60, at(10))).toMatchObject({ at: 1, over: true });
  });
});

describe('skip', () => {
  test('skips the whole step, or the one after the current rest', () => {
    const run = advance(start([hold(30, { ...each, restAfter: 10 }), hold(30, { restAfter: 10 }), free()]), at(10));
    const rest = skip(run, at(11), 'pain');
    expect(place(rest)).toBe('rest 1');
    expect(rest.outcomes).toEqual({ 0: 'pain' });
    expect(skip(rest, at(12), 'skipped')).toMatchObject({ outcomes: { 0: 'pain', 1: 'skipped' } });
    expect(place(skip(rest, at(12), 'skipped'))).toBe('rest 2');
  });

  test('of the last step completes the run, even while paused', () => {
    const run = skip(pause(start([hold(30)]), at(1)), at(9), 'pain');
    expect(run).toMatchObject({ at: 2, since: at(9), pausedAt: null, outcomes: { 0: 'pain' } });
  });
});

describe('go to', () => {
  test('starts a step without its rest and leaves the others unchanged', () => {
    const run = goTo(advance(start([hold(30, { restAfter: 10 }), hold(30), free()]), at(40)), 1, at(61));
    expect(run).toMatchObject({ since: at(61), outcomes: { 0: 'done' } });
    expect(place(run)).toBe('ready 1');
    expect(goTo(run, 0, at(62)).outcomes).toEqual({});
    expect(goTo(run, 7, at(62))).toBe(run);
  });

  test('a skipped step asks for its side again', () => {
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

  test('applies to all steps with the same condition', () => {
    const run = chooseSide(asked(), 'right', at(1));
    expect(run).toMatchObject({ sides: { c: 'right' }, since: at(1) });
    expect([place(run), place(next(goTo(run, 1, at(2)), at(3)))]).toEqual(['ready 0 right', 'reps 2 right']);
  });

  test('neither side skips them', () => {
    const run = chooseSide(asked(), 'neither', at(1));
    expect(place(run)).toBe('free 1');
    expect(run.outcomes).toEqual({ 0: 'skipped', 2: 'skipped' });
    expect(place(next(run, at(2)))).toBe('complete');
    expect(place(chooseSide(start([free(one)]), 'neither', at(1)))).toBe('complete');
  });

  test('neither side keeps earlier steps done', () => {
    const third = goTo(next(chooseSide(start([free(one), free(), free(one)]), 'left', at(1)), at(2)), 2, at(3));
    expect(chooseSide(third, 'neither', at(4)).outcomes).toEqual({ 0: 'done', 2: 'skipped' });
  });

  test('is not asked again after going back, and can be changed', () => {
    const steps = [free(), free(one)];
    const chosen = chooseSide(next(start(steps), at(1)), 'left', at(2));
    const before = back(chosen, at(3));
    expect([place(before), place(next(before, at(4)))]).toEqual(['free 0', 'free 1 left']);
    expect(place(chooseSide(chosen, 'right', at(3)))).toBe('free 1 right');
    expect(chooseSide(before, 'right', at(4))).toBe(before);
    expect(place(goTo(before, 1, at(4)))).toBe('free 1 left');
  });
});
