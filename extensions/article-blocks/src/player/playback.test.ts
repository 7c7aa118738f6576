import { describe, expect, test } from 'vitest';

import { advance, again, back, begin, LEAD_MS, next, pause, type Playback, read, resume } from './playback';
import type { Turn } from './turns';

const T0 = 1_000_000;
const WAIT: Turn = { step: 0, side: null, pace: 'wait', seconds: 0, enough: 0, repeats: false };
const HOLD: Turn = { ...WAIT, pace: 'down', seconds: 60, enough: 60 };
const OPEN: Turn = { ...WAIT, pace: 'up' };
const RUN = T0 + LEAD_MS;
const at = (seconds: number) => RUN + seconds * 1000;

/** As a page would do it: brought up to date every quarter of a second. */
function watch(playback: Playback, from: number, to: number): Playback {
  let now = playback;
  for (let time = from; time <= to; time += 250) now = advance(now, time);
  return now;
}

describe('a timed hold', () => {
  test('gives time to get into position, then counts down, then goes on by itself', () => {
    const lead = begin([HOLD, WAIT], T0);
    expect(read(lead, T0)).toMatchObject({ seconds: 5, share: 0 });
    const run = advance(lead, RUN);
    expect(run).toMatchObject({ stage: 'run', at: 0 });
    expect(read(run, at(0))).toMatchObject({ seconds: 60, share: 0, enough: false });
    expect(read(run, at(45))).toMatchObject({ seconds: 15, share: 0.75 });
    expect(read(run, at(59.9))).toMatchObject({ seconds: 1 });
    expect(advance(run, at(59.9)).at).toBe(0);
    expect(advance(run, at(60)).at).toBe(1);
  });

  test('keeps to its deadline however seldom it is looked at', () => {
    expect(watch(begin([HOLD, WAIT], T0), T0, at(59.75)).at).toBe(0);
    expect(watch(begin([HOLD, WAIT], T0), T0, at(60)).at).toBe(1);
    expect(advance(begin([HOLD, WAIT], T0), at(31)).at).toBe(0);
    expect(read(advance(begin([HOLD, WAIT], T0), at(31)), at(31)).seconds).toBe(29);
  });

  test('first side leads to the second, which gets its own time to change', () => {
    const sides: Turn[] = [
      { ...HOLD, side: 'first' },
      { ...HOLD, side: 'second' },
    ];
    const second = watch(begin(sides, T0), T0, at(60));
    expect(second).toMatchObject({ at: 1, stage: 'lead', since: at(60) });
    const end = watch(second, at(60), at(125));
    expect(end.at).toBe(2);
  });

  test('tells when the lower end of a range is reached', () => {
    const range = advance(begin([{ ...HOLD, seconds: 45, enough: 30 }], T0), RUN);
    expect(read(range, at(29)).enough).toBe(false);
    expect(read(range, at(30))).toMatchObject({ enough: true, seconds: 15 });
    expect(advance(range, at(45)).at).toBe(1);
  });

  test('that is done for each spot waits, and starts over when asked to', () => {
    const over = advance(begin([{ ...HOLD, repeats: true }, WAIT], T0), at(60));
    expect(over).toMatchObject({ at: 0, stage: 'over' });
    expect(read(over, at(500))).toMatchObject({ seconds: 0, share: 1 });
    expect(advance(over, at(500))).toBe(over);
    expect(again(over, at(500))).toMatchObject({ at: 0, stage: 'lead', since: at(500) });
    expect(next(over, at(500)).at).toBe(1);
  });
});

test('a page that slept wakes at the beginning of the next turn, not turns further', () => {
  const asleep = begin([HOLD, HOLD, HOLD], T0);
  const woken = advance(asleep, at(3600));
  expect(woken).toMatchObject({ at: 1, stage: 'lead', since: at(3600) });
  expect(read(woken, at(3600)).seconds).toBe(5);
});

test('an open hold counts up without end', () => {
  const open = begin([OPEN, WAIT], T0);
  expect(read(open, T0 + 61_900)).toMatchObject({ seconds: 61, share: 0 });
  expect(advance(open, T0 + 3_600_000)).toBe(open);
});

test('repetitions wait for the reader, show no clock and cannot be paused', () => {
  const reps = begin([WAIT, HOLD], T0);
  expect(read(reps, T0 + 9000).seconds).toBeNull();
  expect(advance(reps, T0 + 9_000_000)).toBe(reps);
  expect(pause(reps, T0)).toBe(reps);
});

describe('pause', () => {
  test('stops the clock, and resume goes on from there', () => {
    const run = advance(begin([HOLD, WAIT], T0), at(0));
    const paused = pause(run, at(20));
    expect(read(paused, at(900)).seconds).toBe(40);
    expect(advance(paused, at(900))).toBe(paused);
    const resumed = resume(paused, at(900));
    expect(read(resumed, at(910)).seconds).toBe(30);
    expect(advance(resumed, at(939.9)).at).toBe(0);
    expect(advance(resumed, at(940)).at).toBe(1);
  });

  test('holds while getting into position, too', () => {
    const paused = pause(begin([HOLD], T0), T0 + 2000);
    expect(advance(paused, at(100)).stage).toBe('lead');
    expect(read(resume(paused, at(100)), at(100)).seconds).toBe(3);
  });

  test('twice, or resuming what is not paused, changes nothing', () => {
    const run = begin([HOLD], T0);
    const paused = pause(run, T0 + 1000);
    expect(pause(paused, T0 + 2000)).toBe(paused);
    expect(resume(run, T0 + 2000)).toBe(run);
  });

  test('ends with the turn that was paused', () => {
    expect(next(pause(begin([HOLD, HOLD], T0), T0), T0)).toMatchObject({ at: 1, pausedAt: null, stage: 'lead' });
  });
});

test('back goes to the turn before, and from the first one starts it over', () => {
  const third = next(next(begin([WAIT, HOLD, WAIT], T0), T0), T0);
  expect(back(third, at(7))).toMatchObject({ at: 1, stage: 'lead', since: at(7) });
  expect(back(begin([HOLD], T0), at(7))).toMatchObject({ at: 0, since: at(7) });
});

test('next leaves the last turn, and goes no further', () => {
  const done = next(begin([WAIT], T0), T0);
  expect(done.at).toBe(1);
  expect(next(done, T0).at).toBe(1);
  expect(advance(done, at(9))).toBe(done);
  expect(read(done, at(9))).toEqual({ seconds: null, share: 0, enough: false });
});
