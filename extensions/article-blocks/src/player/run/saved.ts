/** Saves a run as JSON, to be resumed on another visit. */
import { SAVED_RUN_MS } from '../../shared/saved-run-lifetime.ts';
import type { Run } from './model.ts';
import { planRun } from './plan.ts';
import { pause, resume } from './run.ts';
import { deadline } from './timing.ts';

/** The properties of a step, and of what it contains, that determine a run's intervals. */
const PLANNED = [
  ...['id', 'phase', 'rounds', 'restBetweenRounds', 'side', 'condition', 'dose', 'min', 'max', 'beginner', 'repeats'],
  ...['sets', 'rest', 'restAfter', 'intensity', 'breath', 'inhale', 'exhale'],
];

/** A paused run without its routine's content. */
export interface SavedRun extends Omit<Run, 'steps' | 'intervals'> {
  /** The steps' planned properties as JSON, to detect that the routine changed. */
  plannedFrom: string;
}

export function save(run: Run, now: number): SavedRun {
  const { steps, intervals: _, ...saved } = pause(run, now);
  return { ...saved, plannedFrom: JSON.stringify(steps, PLANNED) };
}

/**
 * The run, paused where it was. Null if `saved` is invalid, complete, too old, or of a routine that has
 * changed since.
 */
export function restore(saved: unknown, steps: Run['steps'], now: number): Run | null {
  const { plannedFrom, ...rest } = Object(saved) as SavedRun;
  const { level, sides, at, since, pausedAt, over, counted, extra, firstSideMs, outcomes } = rest;
  const isValid =
    plannedFrom === JSON.stringify(steps, PLANNED) &&
    pausedAt !== null &&
    pausedAt >= since &&
    Math.abs(now - pausedAt) < SAVED_RUN_MS &&
    valuesAre([at, since, pausedAt, extra, counted], Number.isFinite) &&
    valuesAre(firstSideMs, Number.isFinite) &&
    valuesAre([level], isOneOf('usual', 'beginner')) &&
    valuesAre(sides, isOneOf('left', 'right', 'neither')) &&
    valuesAre(outcomes, isOneOf('done', 'skipped', 'pain')) &&
    typeof over === 'boolean';
  if (!isValid) return null;
  const run = resume({ ...rest, steps, intervals: planRun({ ...rest, steps }) }, now);
  const interval = run.intervals[at];
  if (!interval || (over ? !interval.repeats : now > deadline(run))) return null;
  return { ...run, pausedAt: now };
}

function isOneOf(...values: string[]): (value: unknown) => boolean {
  return (value) => values.includes(value as string);
}

/** Whether `value` is an object or array whose values are all valid. */
function valuesAre(value: unknown, isValid: (each: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isValid);
}
