import { expect, test } from 'vitest';

import type { PlayedStep } from './model';
import { advance, begin, pause } from './run';
import { scoreOf } from './score';

const gentle: PlayedStep = {
  ...{ id: 'pigeon', phase: 0, side: 'none', condition: '', dose: 'hold', min: 10, max: null, beginner: null },
  ...{ repeats: false, intensity: 'gentle', breath: { inhale: 2, exhale: 3 } },
};
const intense: PlayedStep = { ...gentle, id: 'psoas', intensity: 'intense' };
const run = begin([gentle, intense], { level: 'usual', sides: {} }, 0);
const isIntense = (place: number) => run.intervals[place]?.step === 1;

test('nothing sounds from where the reader has to be asked first', () => {
  const { signals, gate } = scoreOf(run, 0, isIntense);
  expect(gate).toBe(15_000);
  expect(signals.at(-1)).toEqual({ name: 'end', at: 15_000, interval: 1 });
  expect(signals.some(({ interval }) => isIntense(interval))).toBe(false);
});

test('where there is nothing to ask, all sounds to the end', () => {
  const { signals, gate } = scoreOf(run, 0, () => false);
  expect(gate).toBeNull();
  expect(signals.at(-1)?.name).toBe('complete');
});

test('the player wakes for each change, the gate among them, but not for each breath', () => {
  const { moments, signals } = scoreOf(run, 0, isIntense);
  expect(signals.some(({ name, at }) => name === 'in' && at === 10_000)).toBe(true);
  expect(moments).not.toContain(10_000);
  expect(moments).toEqual(expect.arrayContaining([5000, 15_000]));
  expect([...moments].sort((one, other) => one - other)).toEqual(moments);
});

test('what began some milliseconds ago is laid, too, but nothing older, and nothing of before a change', () => {
  const first = (now: number) => scoreOf(run, now, isIntense).signals[0];
  expect(first(40)).toEqual({ name: 'ready', at: 0, interval: 0 });
  expect(first(400)?.name).toBe('three');
  const later = advance(run, 15_100);
  expect(scoreOf(later, 15_100, () => false).signals[0]).toMatchObject({ at: 15_000, interval: later.at });
});

test('in a pause there is nothing to sound, and yet a time to look again', () => {
  const { signals, moments } = scoreOf(pause(run, 1000), 1000, isIntense);
  expect(signals).toEqual([]);
  expect(moments).toHaveLength(1);
});
