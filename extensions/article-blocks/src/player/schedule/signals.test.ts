import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { adjust, advance, next, pause, resume } from '../run/run.ts';
import { anyRun, at, breaths, free, hold, open, reps, start, T0 } from '../run/sample-runs.ts';
import { signalsOf } from './signals.ts';

/** Signals with their time in seconds. */
const heard = (run: ReturnType<typeof start>, from = 0, to = 3600) =>
  signalsOf(run, at(from), at(to)).map((signal) => `${(signal.at - T0) / 1000} ${signal.name}`);

const READY = ['0 ready', '2 three', '3 two', '4 one'];

describe('the signals', () => {
  test('of a hold mark its start, half, last three seconds and end, then the end of the run', () => {
    const hold60 = ['5 start', '35 half', '62 three', '63 two', '64 one', '65 end', '65 complete'];
    expect(heard(start([hold(60)]))).toEqual([...READY, ...hold60]);
  });

  test('of a short hold have no half under 20 s and no countdown under 8 s', () => {
    expect(heard(start([hold(19)]), 5)).toEqual(['5 start', '21 three', '22 two', '23 one', '24 end', '24 complete']);
    expect(heard(start([hold(7)]), 5)).toEqual(['5 start', '12 end', '12 complete']);
    expect(heard(start([hold(20)]), 5, 16)).toEqual(['5 start', '15 half']);
    expect(heard(start([hold(8)]), 5, 11)).toEqual(['5 start', '10 three']);
  });

  test('of a range mark its lower and upper end', () => {
    const range = ['5 start', '20 half', '32 three', '33 two', '34 one', '35 enough', '50 end', '50 complete'];
    expect(heard(start([hold(30, { max: 45 })]), 5)).toEqual(range);
  });

  test('continue across sides and rests until the run waits', () => {
    const run = start([hold(7, { side: 'each', restAfter: 10 }), reps(5), hold(60)]);
    expect(heard(run, 12)).toEqual([
      ...['12 end', '12 switch', '14 three', '15 two', '16 one', '17 start', '24 end'],
      ...['24 rest', '31 three', '32 two', '33 one', '34 start'],
    ]);
  });

  test('of an open second side mark the first side’s time', () => {
    const run = next(start([open({ side: 'each' })]), at(30));
    expect(heard(run, 30)).toEqual(['30 start', '45 half', '57 three', '58 two', '59 one', '60 enough']);
  });

  test('stop at a choice, at a hold that waits, and during a pause', () => {
    expect(heard(start([free({ side: 'one', condition: 'c' })]))).toEqual([]);
    const over = start([hold(7, { repeats: true }), hold(60)]);
    expect(heard(over, 5)).toEqual(['5 start', '12 end']);
    expect(heard(advance(over, at(12)), 5)).toEqual([]);
    expect(heard(pause(over, at(1)))).toEqual([]);
  });

  test('of the breath come at each inhale and exhale until the hold ends', () => {
    const breath = { inhale: 4, exhale: 6 };
    expect(heard(start([hold(14, { breath })]), 5)).toEqual([
      ...['5 start', '5 in', '9 out', '15 in', '16 three', '17 two', '18 one', '19 end', '19 complete'],
    ]);
    expect(heard(start([reps(5, { breath })]), 7, 20)).toEqual(['10 in', '14 out']);
  });

  test('of breaths are those of the breath, without a countdown or halfway', () => {
    expect(heard(start([breaths(3)]), 5)).toEqual([
      '5 start',
      '5 in',
      '9 out',
      '13 in',
      '17 out',
      '21 in',
      '25 out',
      '29 end',
      '29 complete',
    ]);
  });

  test('of a short rest have no countdown before it begins', () => {
    const run = start([hold(7, { restAfter: 2 }), hold(60)]);
    expect(heard(run, 12, 20)).toEqual(['12 end', '12 rest', '13 one', '14 start']);
  });

  test('contain their interval', () => {
    const last = signalsOf(start([hold(7)]), at(5), at(60)).map(({ name, interval }) => [name, interval]);
    expect(last).toEqual([
      ['start', 1],
      ['end', 1],
      ['complete', 2],
    ]);
  });

  test('move when the reader adds time', () => {
    const run = adjust(advance(start([hold(60)]), at(5)), 10, at(6));
    expect(heard(run, 6)).toEqual(['40 half', '72 three', '73 two', '74 one', '75 end', '75 complete']);
  });

  test('aren’t repeated once they’re past', () => {
    expect(heard(start([hold(60)]), 64.5)).toEqual(['65 end', '65 complete']);
    expect(heard(advance(start([hold(60)]), at(70)), 70)).toEqual([]);
  });
});

test('no signal is lost or repeated between two windows, however the run is updated', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(900_000), fc.nat(900_000), ({ run, now }, some, more) => {
      const [running, middle, end] = [resume(run, now), now + some, now + some + more];
      const parts = [...signalsOf(running, now, middle), ...signalsOf(advance(running, middle), middle, end)];
      const whole = signalsOf(running, now, end);
      // Signals on the boundary belong to an interval that's over by then.
      const expected = whole.filter(({ at, interval }) => at !== middle || interval >= advance(running, middle).at);
      expect(parts).toEqual(expected);
      expect(whole.every(({ at }, i) => at >= now && at < end && at >= (whole[i - 1]?.at ?? now))).toBe(true);
    }),
  );
});
