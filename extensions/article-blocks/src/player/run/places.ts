/** Where intervals are in a run. */
import type { Interval, IntervalKind, Run } from './model.ts';

type Place = Interval | undefined;

/** Whether the reader does the step during the interval, rather than getting ready or resting. */
export function isExercise(kind: IntervalKind | undefined): kind is 'hold' | 'breaths' | 'open' | 'reps' | 'free' {
  return kind !== undefined && !['choose', 'ready', 'switch', 'rest'].includes(kind);
}

/** Whether two intervals belong to the same step, in the same round. */
export function isSameTurn(one: Place, other: Place): boolean {
  return one !== undefined && one.step === other?.step && one.round === other.round;
}

export function isSameSet(one: Place, other: Place): boolean {
  return one?.set === other?.set && isSameTurn(one, other);
}

/** Whether two intervals are the same part of a set, although their doses may differ. */
export function isSamePart(one: Interval, other: Interval): boolean {
  return isSameSet(one, other) && partOf(one) === partOf(other);
}

function partOf({ kind, side }: Interval): string {
  return kind === 'choose' ? kind : `${isExercise(kind)} ${side === 'second'}`;
}

/** Whether an interval belongs to a later turn than another. */
export function isAfter(one: Interval, other: Interval, steps: Run['steps']): boolean {
  const phases = (steps[one.step]?.phase ?? 0) - (steps[other.step]?.phase ?? 0);
  return (phases || one.round - other.round || one.step - other.step) > 0;
}

/** Whether an interval is played when the run gets there: a step that hurt isn't, unless the reader is in it. */
export function isToBePlayed(interval: Interval, { intervals, at, outcomes }: Run): boolean {
  return outcomes[interval.step] !== 'pain' || isSameTurn(intervals[at], interval);
}

/** Index of the interval in which the reader gets ready for the exercise at an index, if there is one. */
export function exerciseStart(intervals: readonly Interval[], exercise: number): number {
  const kind = intervals[exercise]?.kind;
  return kind === 'hold' || kind === 'breaths' ? exercise - 1 : exercise;
}
