/** How long the interval that is on takes, and how much of it has passed. All in milliseconds. */
import type { IntervalKind, PlayedStep, Run } from './model.ts';

/** Whether the reader does what the step says, and does not only get there. */
export function isExercise(kind: IntervalKind | undefined): kind is 'hold' | 'open' | 'reps' | 'free' {
  return kind === 'hold' || kind === 'open' || kind === 'reps' || kind === 'free';
}

/** Never negative, also where the clock was set back. Stands still during a pause. */
export function elapsed(run: Run, now: number): number {
  return Math.max((run.pausedAt ?? now) - run.since, 0);
}

/**
 * What an interval aims at, 0 where at nothing, and when it ends by itself. What the reader adds to a first side is
 * going to be the second side's as well.
 */
export function lengthOf(run: Run, interval = run.intervals[run.at]): { aim: number; end: number } {
  if (!interval) return { aim: 0, end: Infinity };
  const { step, kind, seconds, end } = interval;
  const on = run.intervals[run.at];
  const extra = on?.step === step && on.kind === kind ? run.extra : 0;
  const length = (of: number) => Math.round(of * 1000) + extra;
  return { aim: seconds && Math.max(length(seconds), 1), end: end ? length(end) : Infinity };
}

/** The moment at which the interval that is on ends by itself: never, where it waits. */
export function deadline(run: Run): number {
  return run.over || run.pausedAt !== null ? Infinity : run.since + lengthOf(run).end;
}

/** The breath that paces the interval that is on, where one does. */
export function breathOf(run: Run): PlayedStep['breath'] {
  const interval = run.intervals[run.at];
  return (interval && !run.over && isExercise(interval.kind) && run.steps[interval.step]?.breath) || null;
}
