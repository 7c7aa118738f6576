import { expect, test } from 'vitest';

import type { Interval, Run } from '../run/model';
import { read } from '../run/reading';
import { begin, countRep, next, pause, skip } from '../run/run';
import { breaths, free, hold as holdStep, reps as repsStep, sets } from '../run/sample-runs';
import {
  canSkipSets,
  followingStep,
  hintOf,
  nextLabel,
  setLabels,
  stateOf,
  timeLeftLabel,
  toggleLabel,
  upcomingSide,
} from './labels';

const hold = holdStep(30, { id: 'lunge', side: 'each', max: 45 });

function at(run: Run, presses = 0): { run: Run; interval: Interval } {
  let on = run;
  for (let press = 0; press < presses; press += 1) on = next(on, 0);
  return { run: on, interval: on.intervals[on.at] as Interval };
}

function hintAt(run: Run, now: number): string {
  return hintOf(run, run.intervals[run.at] as Interval, read(run, now));
}

const begun = begin([hold], { level: 'usual', sides: {} }, 0);

test('labels a two-sided step: get ready, hold, switch, hold', () => {
  const words = [0, 1, 2, 3].map((presses) => {
    const { run, interval } = at(begun, presses);
    return [stateOf(run, interval), hintAt(run, 0), nextLabel(run, interval), upcomingSide(run)];
  });
  expect(words).toEqual([
    ['get-ready', 'hintReady', 'begin', 'first'],
    ['playing', 'hintHold', 'otherSide', 'first'],
    ['switch-sides', 'hintSwitch', 'begin', 'second'],
    ['playing', 'hintHold', 'end', 'second'],
  ]);
});

test('a range says that the low end is enough', () => {
  const { run } = at(begun, 1);
  expect([29_999, 30_000].map((now) => hintAt(run, now))).toEqual(['hintHold', 'hintEnough']);
});

test('an open second side says when it has lasted as long as the first', () => {
  const open = begin([{ ...hold, dose: 'open', min: null, max: null }], { level: 'usual', sides: {} }, 0);
  const second = next(open, 20_000);
  expect([hintAt(open, 19_000), hintAt(second, 39_000), hintAt(second, 40_000)]).toEqual([
    'hintHold',
    'hintHold',
    'hintEven',
  ]);
});

test('a pause is always announced', () => {
  const paused = pause(begun, 1000);
  expect([stateOf(paused, at(paused).interval), hintAt(paused, 1000), toggleLabel(paused)]).toEqual([
    'paused',
    'hintPaused',
    'resume',
  ]);
});

test('everything can be paused; finished exercises can be repeated', () => {
  const reps = begin([repsStep(5)], { level: 'usual', sides: {} }, 0);
  expect([begun, reps, { ...begun, over: true }].map(toggleLabel)).toEqual(['pause', 'pause', 'again']);
});

test('reps can be counted; the lower end of a range is enough', () => {
  const reps = begin([repsStep(1, { max: 2 })], { level: 'usual', sides: {} }, 0);
  expect([hintAt(reps, 0), hintAt(countRep(reps, 0), 0)]).toEqual(['hintCount', 'hintEnough']);
  expect(hintAt(begin([free()], { level: 'usual', sides: {} }, 0), 0)).toBe('hintReps');
});

test('breaths are breathed', () => {
  const run = next(begin([breaths(5)], { level: 'usual', sides: {} }, 0), 0);
  expect(hintAt(run, 0)).toBe('breathIn');
});

test('a rest names the upcoming side', () => {
  const { run, interval } = at(begin([{ ...hold, restAfter: 20 }, hold], { level: 'usual', sides: {} }, 0), 4);
  expect([interval.kind, interval.side, stateOf(run, interval), upcomingSide(run)]).toEqual([
    'rest',
    null,
    'rest',
    'first',
  ]);
});

test('sets and rounds are named if there are several', () => {
  const steps = [free({ ...sets(2, 3, 30), rounds: 2 }), free({ phase: 1 })];
  const labels = [0, 1, 3, 5, 10].map((presses) => {
    const { run, interval } = at(begin(steps, { level: 'usual', sides: {} }, 0), presses);
    return [
      ...setLabels(run, interval).map(({ name, values }) => [name, ...Object.values(values)].join(' ')),
      canSkipSets(run),
    ];
  });
  expect(labels).toEqual([
    ['set 1 3', 'round 1 2', false],
    ['set 2 3', 'round 1 2', false],
    ['set 3 3', 'optionalSet', 'round 1 2', true],
    ['set 1 3', 'round 2 2', false],
    [false],
  ]);
});

test('minutes left are rounded up, and estimates are marked', () => {
  expect(timeLeftLabel({ seconds: 61, exact: true })).toEqual({ name: 'left', minutes: 2 });
  expect(timeLeftLabel({ seconds: 61, exact: false })).toEqual({ name: 'leftAbout', minutes: 2 });
  expect(timeLeftLabel({ seconds: 60, exact: true })).toEqual({ name: 'leftSoon', minutes: 1 });
});

test('the step that follows is the first one of the next round, but none that hurt', () => {
  const circuit = begin([free({ rounds: 2 }), free({ rounds: 2 })], { level: 'usual', sides: {} }, 0);
  const following = (run: Run) => [0, 1, 2, 3].map((presses) => followingStep(at(run, presses).run));
  expect(following(circuit)).toEqual([1, 0, 1, undefined]);
  const hurt = skip(circuit, 0, 'pain');
  expect(following(hurt).slice(0, 2)).toEqual([1, undefined]);
  const labels = [0, 1].map((presses) => at(hurt, presses)).map(({ run, interval }) => nextLabel(run, interval));
  expect(labels).toEqual(['done', 'end']);
});
