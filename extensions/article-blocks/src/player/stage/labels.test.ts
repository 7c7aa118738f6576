import { expect, test } from 'vitest';

import type { Interval, PlayedStep, Run } from '../run/model';
import { read } from '../run/reading';
import { begin, next, pause } from '../run/run';
import { hintOf, timeLeftLabel, nextLabel, upcomingSide, stateOf, toggleLabel } from './labels';

const hold: PlayedStep = {
  ...{ id: 'lunge', phase: 0, side: 'each', condition: '', dose: 'hold', min: 30, max: 45, beginner: null },
  ...{ repeats: false, intensity: 'gentle', breath: null },
};

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
    ['get-ready', 'ready', 'begin', 'first'],
    ['playing', 'hold', 'other-side', 'first'],
    ['switch-sides', 'switch', 'begin', 'second'],
    ['playing', 'hold', 'end', 'second'],
  ]);
});

test('a range says that the low end is enough', () => {
  const { run } = at(begun, 1);
  expect([29_999, 30_000].map((now) => hintAt(run, now))).toEqual(['hold', 'enough']);
});

test('an open second side says when it has lasted as long as the first', () => {
  const open = begin([{ ...hold, dose: 'open', min: null, max: null }], { level: 'usual', sides: {} }, 0);
  const second = next(open, 20_000);
  expect([hintAt(open, 19_000), hintAt(second, 39_000), hintAt(second, 40_000)]).toEqual(['hold', 'hold', 'even']);
});

test('a pause is always announced', () => {
  const paused = pause(begun, 1000);
  expect([stateOf(paused, at(paused).interval), hintAt(paused, 1000), toggleLabel(paused)]).toEqual([
    'paused',
    'paused',
    'resume',
  ]);
});

test('reader-paced exercises can’t be paused; finished holds can be repeated', () => {
  const reps = begin([{ ...hold, dose: 'reps' }], { level: 'usual', sides: {} }, 0);
  expect([toggleLabel(begun), toggleLabel(reps), toggleLabel({ ...begun, over: true })]).toEqual([
    'pause',
    null,
    'again',
  ]);
  expect(hintAt(reps, 0)).toBe('reps');
});

test('a rest names the upcoming side', () => {
  const steps: PlayedStep[] = [
    { ...hold, intensity: 'intense' },
    { ...hold, id: 'pigeon' },
  ];
  const { run, interval } = at(begin(steps, { level: 'usual', sides: {} }, 0), 4);
  expect([interval.kind, interval.side, stateOf(run, interval), upcomingSide(run)]).toEqual([
    'rest',
    null,
    'rest',
    'first',
  ]);
});

test('minutes left are rounded up, and estimates are marked', () => {
  expect(timeLeftLabel({ seconds: 61, exact: true })).toEqual({ name: 'left', minutes: 2 });
  expect(timeLeftLabel({ seconds: 61, exact: false })).toEqual({ name: 'left-about', minutes: 2 });
  expect(timeLeftLabel({ seconds: 60, exact: true })).toEqual({ name: 'left-soon', minutes: 1 });
});
