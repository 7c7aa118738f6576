/** Applies the actions of the player's buttons and keys to a run. */
import type { Run } from './model.ts';
import { adjust, again, back, goTo, next, pause, resume, skip } from './run.ts';
import { breathOf } from './timing.ts';

/** Seconds that one press adds to or takes off a countdown. */
export const ADJUSTMENT_SECONDS = 10;

/** Whether the current interval is timed or paced by the breath, and so can be paused. */
export function isTimed(run: Run): boolean {
  const interval = run.intervals[run.at];
  return interval !== undefined && (interval.end > 0 || interval.kind === 'open' || breathOf(run) !== null);
}

/**
 * Returns the run unchanged if the action doesn't apply.
 * @param step index of the step that `go-to` goes to
 */
export function applyAction(run: Run, action: string, now: number, step: number): Run {
  switch (action) {
    case 'next':
      return next(run, now);
    case 'back':
      return back(run, now);
    case 'go-to':
      return goTo(run, step, now);
    case 'skip':
      return skip(run, now, 'skipped');
    case 'more':
      return adjust(run, ADJUSTMENT_SECONDS, now);
    case 'less':
      return adjust(run, -ADJUSTMENT_SECONDS, now);
    case 'toggle':
      if (run.pausedAt !== null) return resume(run, now);
      if (run.over) return again(run, now);
      return isTimed(run) ? pause(run, now) : run;
    default:
      return run;
  }
}
