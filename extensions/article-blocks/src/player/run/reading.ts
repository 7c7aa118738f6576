import { REP_SECONDS } from '../../../../../app/routine/contract.ts';
import type { Interval, Reading, Run, TimeLeft } from './model.ts';
import { isToBePlayed } from './places.ts';
import { breathOf, elapsed, lengthOf, paceOf } from './timing.ts';

/** Estimated milliseconds of one rep, and of an exercise without an amount. */
const REP_MS = REP_SECONDS * 1000;
const EXERCISE_MS = 60_000;

/** What to show of a run. Call `advance` first. */
export function read(run: Run, now: number): Reading {
  const interval = run.intervals[run.at];
  const { target, end } = lengthOf(run);
  const passed = elapsed(run, now);
  const isOpen = interval?.kind === 'open';
  const reps = interval?.reps ?? null;
  const reached = run.over || (target > 0 && passed >= target) || (reps !== null && run.counted >= reps.min);
  const countsUp = isOpen || (reached && !run.over && !reps);
  const ms = countsUp ? passed - (isOpen ? 0 : target) : reached ? 0 : target && target - passed;
  const breathMs = interval?.kind === 'breaths' ? lengthOfBreath(run, interval) : null;
  const upperMs = end > target && end < Infinity ? end : null;
  return {
    clock: countsUp ? 'up' : target ? 'down' : null,
    seconds: Math[countsUp ? 'floor' : 'ceil'](ms / 1000),
    share: reached ? 1 : reps ? run.counted / reps.min : target && passed / target,
    reached,
    upper: reps ? (reps.max > reps.min ? reps.max : null) : upperMs && Math.round(upperMs / (breathMs ?? 1000)),
    breaths: breathMs && Math[countsUp ? 'floor' : 'ceil'](ms / breathMs),
    breath: breathAt(run, passed),
    left: timeLeft(run, passed),
  };
}

function lengthOfBreath({ steps }: Run, { step }: Interval): number {
  const { inhale, exhale } = paceOf(steps[step] ?? { breath: null });
  return (inhale + exhale) * 1000;
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
    const { kind, reps, repeats, isOptional } = interval;
    const { target, end } = lengthOf(run, interval);
    if (!isToBePlayed(interval, run)) return;
    const length = target || (reps ? reps.min * REP_MS : kind === 'choose' ? 0 : EXERCISE_MS);
    if (!ahead) ms += run.over ? 0 : Math.max(length - passed, 0);
    else if (!isOptional) ms += length;
    exact &&= target === end && !repeats && !isOptional;
  });
  return { seconds: Math.ceil(ms / 1000), exact };
}
