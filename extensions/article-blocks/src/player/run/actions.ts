/** Applies the actions of the player's buttons and keys to a run. */
import type { Run } from './model.ts';
import { adjust, again, back, countRep, goTo, next, pause, resume, skip } from './run.ts';

/** Seconds that one press adds to or takes off a countdown. */
export const ADJUSTMENT_SECONDS = 10;

/** Everything can be paused but a question and the end. */
export function canPause(run: Run): boolean {
  const kind = run.intervals[run.at]?.kind;
  return kind !== undefined && kind !== 'choose';
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
    // Leaving out optional sets isn't reported as skipping the step.
    case 'skip-sets':
    case 'skip':
      return skip(run, now, 'skipped');
    case 'count':
      return countRep(run, now);
    case 'more':
      return adjust(run, ADJUSTMENT_SECONDS, now);
    case 'less':
      return adjust(run, -ADJUSTMENT_SECONDS, now);
    case 'toggle':
      if (run.pausedAt !== null) return resume(run, now);
      if (run.over) return again(run, now);
      return canPause(run) ? pause(run, now) : run;
    default:
      return run;
  }
}
