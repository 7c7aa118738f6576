/** What a run says at a moment. */
import type { Reading, Run, TimeLeft } from './model.ts';
import { breathOf, elapsed, lengthOf } from './timing.ts';

/** Milliseconds that are reckoned for a repetition, and for an exercise without a number. */
const REPETITION = 4000;
const EXERCISE = 60_000;

/** The run has to be up to date: `advance` it first. */
export function read(run: Run, now: number): Reading {
  const { aim, end } = lengthOf(run);
  const passed = elapsed(run, now);
  const isOpen = run.intervals[run.at]?.kind === 'open';
  const reached = run.over || (aim > 0 && passed >= aim);
  const isUp = isOpen || (reached && !run.over);
  const ms = isUp ? passed - (isOpen ? 0 : aim) : reached ? 0 : aim && aim - passed;
  return {
    clock: isUp ? 'up' : aim ? 'down' : null,
    seconds: Math[isUp ? 'floor' : 'ceil'](ms / 1000),
    share: reached ? 1 : aim && passed / aim,
    reached,
    upper: end > aim && end < Infinity ? end / 1000 : null,
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
    const { aim, end } = lengthOf(run, interval);
    const length = aim || (reps ? reps.min * REPETITION : kind === 'choose' ? 0 : EXERCISE);
    ms += ahead ? length : run.over ? 0 : Math.max(length - passed, 0);
    exact &&= aim === end && !repeats;
  });
  return { seconds: Math.ceil(ms / 1000), exact };
}
