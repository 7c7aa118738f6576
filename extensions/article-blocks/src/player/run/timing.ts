/** How long the current interval takes and how much of it has passed, in milliseconds. */
import { BREATH_SECONDS } from '../../../../../app/routine/contract.ts';
import type { PlayedStep, Run } from './model.ts';
import { isExercise, isSameSet } from './places.ts';

/** Seconds of one breath, at the step's own pace or the usual one. */
export function paceOf({ breath }: Pick<PlayedStep, 'breath'>): NonNullable<PlayedStep['breath']> {
  return breath ?? BREATH_SECONDS;
}

/** Stops during a pause. Never negative, even if the clock was set back. */
export function elapsed(run: Run, now: number): number {
  return Math.max((run.pausedAt ?? now) - run.since, 0);
}

/**
 * The target of an interval (0 for none) and when it ends by itself. Time that the reader adds to a first side counts
 * for the second side too.
 */
export function lengthOf(run: Run, interval = run.intervals[run.at]): { target: number; end: number } {
  if (!interval) return { target: 0, end: Infinity };
  const { kind, seconds, end } = interval;
  const current = run.intervals[run.at];
  const extra = current?.kind === kind && isSameSet(current, interval) ? run.extra : 0;
  const length = (value: number) => Math.round(value * 1000) + extra;
  return { target: seconds && Math.max(length(seconds), 1), end: end ? length(end) : Infinity };
}

/** When the current interval ends by itself; Infinity if it waits for the reader. */
export function deadline(run: Run): number {
  return run.over || run.pausedAt !== null ? Infinity : run.since + lengthOf(run).end;
}

/** The breath that paces the current interval, if any. Breaths always have one. */
export function breathOf(run: Run): PlayedStep['breath'] {
  const interval = run.intervals[run.at];
  const step = interval && run.steps[interval.step];
  if (!step || run.over || !isExercise(interval.kind)) return null;
  return interval.kind === 'breaths' ? paceOf(step) : step.breath;
}
