import { expect, test } from 'vitest';

import { advance, begin, pause } from '../run/run';
import { hold } from '../run/sample-runs';
import { scheduleOf } from './schedule';

const gentle = hold(10, { id: 'pigeon', breath: { inhale: 2, exhale: 3 } });
const intense = hold(10, { ...gentle, id: 'psoas', intensity: 'intense' });
const run = begin([gentle, intense], { level: 'usual', sides: {} }, 0);
const isIntense = (interval: number) => run.intervals[interval]?.step === 1;

test('schedules nothing after a warning', () => {
  const { signals, warningAt } = scheduleOf(run, 0, isIntense);
  expect(warningAt).toBe(15_000);
  expect(signals.at(-1)).toEqual({ name: 'end', at: 15_000, interval: 1 });
  expect(signals.some(({ interval }) => isIntense(interval))).toBe(false);
});

test('schedules everything up to the end if there’s no warning', () => {
  const { signals, warningAt } = scheduleOf(run, 0, () => false);
  expect(warningAt).toBeNull();
  expect(signals.at(-1)?.name).toBe('complete');
});

test('wakes the player for each interval and for the warning, but not for each breath', () => {
  const { wakeTimes, signals } = scheduleOf(run, 0, isIntense);
  expect(signals.some(({ name, at }) => name === 'in' && at === 10_000)).toBe(true);
  expect(wakeTimes).not.toContain(10_000);
  expect(wakeTimes).toEqual(expect.arrayContaining([5000, 15_000]));
  expect([...wakeTimes].sort((one, other) => one - other)).toEqual(wakeTimes);
});

test('includes signals from some milliseconds ago, but no older ones, and none of the previous interval', () => {
  const first = (now: number) => scheduleOf(run, now, isIntense).signals[0];
  expect(first(40)).toEqual({ name: 'ready', at: 0, interval: 0 });
  expect(first(400)?.name).toBe('three');
  const later = advance(run, 15_100);
  expect(scheduleOf(later, 15_100, () => false).signals[0]).toMatchObject({ at: 15_000, interval: later.at });
});

test('schedules no signals during a pause, but an update', () => {
  const { signals, wakeTimes } = scheduleOf(pause(run, 1000), 1000, isIntense);
  expect(signals).toEqual([]);
  expect(wakeTimes).toHaveLength(1);
});
