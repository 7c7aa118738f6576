import { expect, test } from 'vitest';

import type { Interval, PlayedStep, Run } from '../run/model';
import { read } from '../run/read';
import { begin, next, pause } from '../run/run';
import { hintOf, leftOf, nextOf, sideAhead, stateOf, toggleOf } from './labels';

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

test('a step with two sides: get ready, hold, switch, hold, each with its words', () => {
  const words = [0, 1, 2, 3].map((presses) => {
    const { run, interval } = at(begun, presses);
    return [stateOf(run, interval), hintAt(run, 0), nextOf(run, interval), sideAhead(run)];
  });
  expect(words).toEqual([
    ['ready', 'ready', 'begin', 'first'],
    ['playing', 'hold', 'other', 'first'],
    ['switch', 'switch', 'begin', 'second'],
    ['playing', 'hold', 'end', 'second'],
  ]);
});

test('a range says that it is enough from its lower end on', () => {
  const { run } = at(begun, 1);
  expect([29_999, 30_000].map((now) => hintAt(run, now))).toEqual(['hold', 'enough']);
});

test('an open second side says when it is even with the first', () => {
  const open = begin([{ ...hold, dose: 'open', min: null, max: null }], { level: 'usual', sides: {} }, 0);
  const second = next(open, 20_000);
  expect([hintAt(open, 19_000), hintAt(second, 39_000), hintAt(second, 40_000)]).toEqual(['hold', 'hold', 'even']);
});

test('a pause is said whatever is on', () => {
  const paused = pause(begun, 1000);
  expect([stateOf(paused, at(paused).interval), hintAt(paused, 1000), toggleOf(paused)]).toEqual([
    'paused',
    'paused',
    'resume',
  ]);
});

test('there is nothing to pause where nothing counts, and something to do again where a hold is over', () => {
  const reps = begin([{ ...hold, dose: 'reps' }], { level: 'usual', sides: {} }, 0);
  expect([toggleOf(begun), toggleOf(reps), toggleOf({ ...begun, over: true })]).toEqual(['pause', null, 'again']);
  expect(hintAt(reps, 0)).toBe('reps');
});

test('a rest says the side that it leads to', () => {
  const steps: PlayedStep[] = [
    { ...hold, intensity: 'intense' },
    { ...hold, id: 'pigeon' },
  ];
  const { run, interval } = at(begin(steps, { level: 'usual', sides: {} }, 0), 4);
  expect([interval.kind, interval.side, stateOf(run, interval), sideAhead(run)]).toEqual([
    'rest',
    null,
    'rest',
    'first',
  ]);
});

test('minutes that are left are rounded up, and said to be about right where they are an estimate', () => {
  expect(leftOf({ seconds: 61, exact: true })).toEqual({ word: 'left', minutes: 2 });
  expect(leftOf({ seconds: 61, exact: false })).toEqual({ word: 'left-about', minutes: 2 });
  expect(leftOf({ seconds: 60, exact: true })).toEqual({ word: 'left-soon', minutes: 1 });
});
