import { expect, test } from 'vitest';

import type { PlayedStep, Run } from './model';
import { isTimed, move } from './moves';
import { begin } from './run';

const hold: PlayedStep = {
  ...{ id: 'pigeon', phase: 0, side: 'none', condition: '', dose: 'hold', min: 60, max: null, beginner: null },
  ...{ repeats: false, intensity: 'gentle', breath: null },
};
const reps: PlayedStep = { ...hold, id: 'opener', dose: 'reps', min: 5 };

function runOf(...steps: PlayedStep[]): Run {
  return begin(steps, { level: 'usual', sides: {} }, 0);
}

test('the toggle pauses what counts, resumes what is paused, and does nothing where nothing counts', () => {
  const paused = move(runOf(hold), 'toggle', 1000, 0);
  expect(paused.pausedAt).toBe(1000);
  expect(move(paused, 'toggle', 3000, 0).pausedAt).toBeNull();
  const waiting = runOf(reps);
  expect(move(waiting, 'toggle', 1000, 0)).toBe(waiting);
});

test('the toggle begins a hold that is over anew', () => {
  const over = { ...move(runOf({ ...hold, repeats: true }), 'next', 0, 0), over: true };
  expect(move(over, 'toggle', 90_000, 0)).toMatchObject({ over: false, pausedAt: null });
});

test('the toggle resumes a hold that is over and was paused, and leaves it to the reader to begin it anew', () => {
  const over = { ...move(runOf({ ...hold, repeats: true }), 'next', 0, 0), over: true, pausedAt: 1000 };
  expect(move(over, 'toggle', 90_000, 0)).toMatchObject({ over: true, pausedAt: null, at: over.at });
});

test('each button does its own, by ten seconds where it changes the time', () => {
  const run = runOf(reps, hold);
  const on = move(run, 'go-to', 0, 1);
  expect(on.intervals[on.at]).toMatchObject({ step: 1, kind: 'ready' });
  expect(move(on, 'more', 0, 0).extra).toBe(10_000);
  expect(move(move(on, 'next', 0, 0), 'less', 0, 0).extra).toBe(-10_000);
  expect(move(run, 'skip', 0, 0).outcomes).toEqual({ 0: 'skipped' });
  expect(move(on, 'back', 0, 0).at).toBe(0);
  expect(move(run, 'print', 0, 0)).toBe(run);
});

test('there is time to hold in what counts and in what is paced by the breath', () => {
  expect(isTimed(runOf(hold))).toBe(true);
  expect(isTimed(runOf({ ...hold, dose: 'open', min: null }))).toBe(true);
  expect(isTimed(runOf({ ...reps, breath: { inhale: 4, exhale: 6 } }))).toBe(true);
  expect(isTimed(runOf(reps))).toBe(false);
  expect(isTimed({ ...runOf(reps), at: 9 })).toBe(false);
});
