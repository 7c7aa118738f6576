import { expect, test } from 'vitest';

import type { PlayedStep, Run } from './model';
import { applyAction, canPause } from './actions';
import { begin } from './run';
import { free, hold as holdStep, open, reps as repsStep } from './sample-runs';

const hold = holdStep(60, { id: 'pigeon' });
const reps = repsStep(5, { id: 'opener' });

function runOf(...steps: PlayedStep[]): Run {
  return begin(steps, { level: 'usual', sides: {} }, 0);
}

test('the toggle pauses and resumes', () => {
  const paused = applyAction(runOf(hold), 'toggle', 1000, 0);
  expect(paused.pausedAt).toBe(1000);
  expect(applyAction(paused, 'toggle', 3000, 0).pausedAt).toBeNull();
  const waiting = applyAction(runOf(reps), 'toggle', 1000, 0);
  expect(waiting.pausedAt).toBe(1000);
  expect(applyAction(waiting, 'count', 1500, 0)).toBe(waiting);
  expect(applyAction(applyAction(waiting, 'toggle', 2000, 0), 'count', 2000, 0).counted).toBe(1);
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
  expect(applyAction(run, 'skip-sets', 0, 0)).toEqual(applyAction(run, 'skip', 0, 0));
  expect(applyAction(on, 'back', 0, 0).at).toBe(0);
  expect(applyAction(run, 'print', 0, 0)).toBe(run);
});

test('everything but a question and the end can be paused', () => {
  for (const step of [hold, reps, open(), free()]) expect(canPause(runOf(step))).toBe(true);
  expect(canPause(runOf(free({ side: 'one', condition: 'c' })))).toBe(false);
  expect(canPause({ ...runOf(reps), at: 9 })).toBe(false);
});
