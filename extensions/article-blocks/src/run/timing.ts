/** How long the intervals of a run are, and how much of the one that is on has passed. All in milliseconds. */
import type { IntervalKind, Run } from './model.ts';

/** Intervals in which the reader does what the step says, and not only gets there. */
export function isExercise(kind: IntervalKind): boolean {
  return isHeld(kind) || kind === 'reps' || kind === 'free';
}

/** Exercises that take time, which the second side then takes as well. */
export function isHeld(kind: IntervalKind): boolean {
  return kind === 'hold' || kind === 'open';
}

/** Never negative, also where the clock was set back. Stands still during a pause. */
export function elapsed(run: Run, now: number): number {
  return Math.max((run.pausedAt ?? now) - run.since, 0);
}

/**
 * What an interval aims at, 0 where at nothing, and when it ends by itself, null where the reader ends it. A second side
 * is as long as the first one was; while that one is on, as long as it is going to be. Except where a hold repeats: each
 * spot is a hold of its own.
 */
export function lengthOf(run: Run, place: number): { aim: number; end: number | null } {
  const interval = run.intervals[place];
  if (!interval) return { aim: 0, end: null };
  const { step, side, kind, repeats, seconds, end } = interval;
  const copies = side === 'second' && isHeld(kind) && !repeats;
  const held = copies ? run.held[step] : undefined;
  const on = run.intervals[run.at];
  const extra = place === run.at || (copies && on?.step === step && on.kind === kind) ? run.extra : 0;
  const aim = Math.max((held ?? seconds * 1000) + extra, 0);
  return { aim, end: end === 0 ? null : held === undefined ? end * 1000 + extra : aim };
}

/** The moment at which the interval that is on ends by itself; null where it waits, for now or for good. */
export function deadline(run: Run): number | null {
  const { end } = lengthOf(run, run.at);
  return end === null || run.over || run.pausedAt !== null ? null : run.since + end;
}
