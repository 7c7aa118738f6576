import { expect, test } from 'vitest';

import type { PlayedStep, Run } from './model';
import { isTimed, applyAction } from './actions';
import { begin } from './run';

const hold: PlayedStep = {
  ...{ id: 'pigeon', phase: 0, side: 'none', condition: '', dose: 'hold', min: 60, max: null, beginner: null },
  ...{ repeats: false, intensity: 'gentle', breath: null },
};
const reps: PlayedStep = { ...hold, id: 'opener', dose: 'reps', min: 5 };

function runOf(...steps: PlayedStep[]): Run {
  return begin(steps, { level: 'usual', sides: {} }, 0);
}

test('the toggle pauses and resumes timed intervals, and does nothing for others', () => {
  const paused = applyAction(runOf(hold), 'toggle', 1000, 0);
  expect(paused.pausedAt).toBe(1000);
  expect(applyAction(paused, 'toggle', 3000, 0).pausedAt).toBeNull();
  const waiting = runOf(reps);
  expect(applyAction(waiting, 'toggle', 1000, 0)).toBe(waiting);
});

test('the toggle restarts a finished hold', () => {
  const over = { ...applyAction(runOf({ ...hold, repeats: true }), 'next', 0, 0), over: true };
  expect(applyAction(over, 'toggle', 90_000, 0)).toMatchObject({ over: false, pausedAt: null });
});

test('the toggle resumes a finished, paused hold without restarting it', () => {
  const over = { ...applyAction(runOf({ ...hold, repeats: true }), 'next', 0, 0), over: true, pausedAt: 1000 };
  expect(applyAction(over, 'toggle', 90_000, 0)).toMatchObject({ over: true, pausedAt: null, at: over.at });
});

test('each button has its action; time changes by ten seconds', () => {
  const run = runOf(reps, hold);
  const on = applyAction(run, 'go-to', 0, 1);
  expect(on.intervals[on.at]).toMatchObject({ step: 1, kind: 'ready' });
  expect(applyAction(on, 'more', 0, 0).extra).toBe(10_000);
  expect(applyAction(applyAction(on, 'next', 0, 0), 'less', 0, 0).extra).toBe(-10_000);
  expect(applyAction(run, 'skip', 0, 0).outcomes).toEqual({ 0: 'skipped' });
  expect(applyAction(on, 'back', 0, 0).at).toBe(0);
  expect(applyAction(run, 'print', 0, 0)).toBe(run);
});

test('timed and breath-paced exercises can be held', () => {
  expect(isTimed(runOf(hold))).toBe(true);
  expect(isTimed(runOf({ ...hold, dose: 'open', min: null }))).toBe(true);
  expect(isTimed(runOf({ ...reps, breath: { inhale: 4, exhale: 6 } }))).toBe(true);
  expect(isTimed(runOf(reps))).toBe(false);
  expect(isTimed({ ...runOf(reps), at: 9 })).toBe(false);
});
