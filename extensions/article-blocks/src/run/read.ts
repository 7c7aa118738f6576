/** What a run says at a moment. The run has to be up to date: `advance` it first. */
import type { Interval, PlayedStep, Reading, Run, TimeLeft } from './model.ts';
import { elapsed, isExercise, lengthOf } from './timing.ts';

/** Seconds that are reckoned for a repetition, and for an exercise without a number. */
const ESTIMATE = { repetition: 4, exercise: 60 } as const;

/** Whether something changes as time passes: neither paused, over nor complete, and timed or paced by the breath. */
export function isRunning(run: Run): boolean {
  const interval = run.intervals[run.at];
  if (!interval || run.pausedAt !== null || run.over) return false;
  return interval.end > 0 || interval.kind === 'open' || breathOf(run) !== null;
}

/** The breath that paces the interval that is on, where one does. */
export function breathOf(run: Run): PlayedStep['breath'] {
  const interval = run.intervals[run.at];
  if (!interval || run.over || !isExercise(interval.kind)) return null;
  return run.steps[interval.step]?.breath ?? null;
}

export function read(run: Run, now: number): Reading {
  const { aim, end } = lengthOf(run, run.at);
  const passed = elapsed(run, now);
  const isOpen = run.intervals[run.at]?.kind === 'open';
  const reached = run.over || ((end !== null || aim > 0) && passed >= aim);
  const goesOn = reached && !run.over;
  return {
    clock: isOpen || (end !== null && goesOn) ? 'up' : end === null ? null : 'down',
    seconds: isOpen ? down(passed) : end === null || run.over ? 0 : goesOn ? down(passed - aim) : up(aim - passed),
    share: reached ? 1 : aim > 0 ? passed / aim : 0,
    reached,
    upper: end !== null && end > aim ? end / 1000 : null,
    breath: breathAt(breathOf(run), passed),
    left: timeLeft(run, now),
  };
}

export function timeLeft(run: Run, now: number): TimeLeft {
  let ms = 0;
  let exact = true;
  run.intervals.forEach((interval, place) => {
    if (place < run.at) return;
    const { aim, end } = lengthOf(run, place);
    const length = end === null && aim === 0 ? estimate(interval) : aim;
    const passed = place > run.at ? 0 : run.over ? length : elapsed(run, now);
    ms += Math.max(length - passed, 0);
    exact &&= end === aim && !interval.repeats;
  });
  return { seconds: up(ms), exact };
}

function estimate({ kind, reps }: Interval): number {
  if (kind === 'choose') return 0;
  return (reps ? reps.min * ESTIMATE.repetition : ESTIMATE.exercise) * 1000;
}

function breathAt(breath: PlayedStep['breath'], passed: number): Reading['breath'] {
  if (!breath) return null;
  const [inhale, exhale] = [breath.inhale * 1000, breath.exhale * 1000];
  const into = passed % (inhale + exhale);
  return into < inhale ? { part: 'in', share: into / inhale } : { part: 'out', share: (into - inhale) / exhale };
}

function up(ms: number): number {
  return Math.ceil(ms / 1000);
}

function down(ms: number): number {
  return Math.floor(ms / 1000);
}
