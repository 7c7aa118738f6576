import type { Reading, Run, TimeLeft } from './model.ts';
import { breathOf, elapsed, lengthOf } from './timing.ts';

/** Estimated milliseconds of one rep, and of an exercise without an amount. */
const REP_MS = 4000;
const EXERCISE_MS = 60_000;

/** What to show of a run. Call `advance` first. */
export function read(run: Run, now: number): Reading {
  const { target, end } = lengthOf(run);
  const passed = elapsed(run, now);
  const isOpen = run.intervals[run.at]?.kind === 'open';
  const reached = run.over || (target > 0 && passed >= target);
  const countsUp = isOpen || (reached && !run.over);
  const ms = countsUp ? passed - (isOpen ? 0 : target) : reached ? 0 : target && target - passed;
  return {
    clock: countsUp ? 'up' : target ? 'down' : null,
    seconds: Math[countsUp ? 'floor' : 'ceil'](ms / 1000),
    share: reached ? 1 : target && passed / target,
    reached,
    upper: end > target && end < Infinity ? end / 1000 : null,
    breath: breathAt(run, passed),
    left: timeLeft(run, passed),
  };
}

function breathAt(run: Run, passed: number): Reading['breath'] {
  const breath = breathOf(run);
  if (!breath) return null;
  const { inhale, exhale } = breath;
  const into = (passed / 1000) % (inhale + exhale);
  return into < inhale ? { part: 'in', share: into / inhale } : { part: 'out', share: (into - inhale) / exhale };
}

function timeLeft(run: Run, passed: number): TimeLeft {
  let ms = 0;
  let exact = true;
  run.intervals.slice(run.at).forEach((interval, ahead) => {
    const { kind, reps, repeats } = interval;
    const { target, end } = lengthOf(run, interval);
    const length = target || (reps ? reps.min * REP_MS : kind === 'choose' ? 0 : EXERCISE_MS);
    ms += ahead ? length : run.over ? 0 : Math.max(length - passed, 0);
    exact &&= target === end && !repeats;
  });
  return { seconds: Math.ceil(ms / 1000), exact };
}
