/** A run as a value that can be kept as JSON, and gone on with on another day of the page. */
import type { Run } from './model.ts';
import { planRun } from './plan.ts';
import { pause, resume } from './run.ts';
import { deadline } from './timing.ts';

const DAY = 86_400_000;

/** What the plan of a run depends on. */
const DOSES = ['id', 'phase', 'side', 'condition', 'dose', 'min', 'max', 'beginner', 'repeats', 'intensity'];

/** A paused run, without what its routine tells. */
export interface SavedRun extends Omit<Run, 'steps' | 'intervals'> {
  /** The steps and doses that it was planned from. */
  doses: string;
}

export function save(run: Run, now: number): SavedRun {
  const { steps, intervals: _, ...kept } = pause(run, now);
  return { ...kept, doses: JSON.stringify(steps, DOSES) };
}

/** The run, paused where it was. Null where `saved` is none, is of other doses, complete, or was left a day ago. */
export function restore(saved: unknown, steps: Run['steps'], now: number): Run | null {
  const { doses, ...kept } = Object(saved) as SavedRun;
  const { level, sides, at, since, pausedAt, over, extra, held, outcomes } = kept;
  const isSound =
    doses === JSON.stringify(steps, DOSES) &&
    pausedAt !== null &&
    pausedAt >= since &&
    Math.abs(now - pausedAt) < DAY &&
    holds([at, since, pausedAt, extra], Number.isFinite) &&
    holds(held, Number.isFinite) &&
    holds([level], isOneOf('usual', 'new')) &&
    holds(sides, isOneOf('left', 'right', 'neither')) &&
    holds(outcomes, isOneOf('done', 'skipped', 'hurt')) &&
    typeof over === 'boolean';
  if (!isSound) return null;
  const run = resume({ ...kept, steps, intervals: planRun({ ...kept, steps }) }, now);
  const interval = run.intervals[at];
  if (!interval || (over ? !interval.repeats : now > deadline(run))) return null;
  return { ...run, pausedAt: now };
}

function isOneOf(...words: string[]): (value: unknown) => boolean {
  return (value) => words.includes(value as string);
}

/** Whether a value is an object, and all that it holds is sound. */
function holds(value: unknown, isSound: (each: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isSound);
}
