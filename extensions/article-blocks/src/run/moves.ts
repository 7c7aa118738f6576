/** What the player's buttons and keys do to a run. */
import type { Run } from './model.ts';
import { adjust, again, back, goTo, next, pause, resume, skip } from './run.ts';
import { breathOf } from './timing.ts';

/** Seconds by which a press makes a countdown longer, or shorter. */
const ADJUST = 10;

/** Whether there is time to hold: the interval that is on counts, or is paced by the breath. */
export function isTimed(run: Run): boolean {
  const interval = run.intervals[run.at];
  return interval !== undefined && (interval.end > 0 || interval.kind === 'open' || breathOf(run) !== null);
}

/** `step` is the place of the step that `go-to` goes to. The run as it was where the action means nothing to it. */
export function move(run: Run, action: string, now: number, step: number): Run {
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
      return adjust(run, ADJUST, now);
    case 'less':
      return adjust(run, -ADJUST, now);
    case 'toggle':
      if (run.pausedAt !== null) return resume(run, now);
      if (run.over) return again(run, now);
      return isTimed(run) ? pause(run, now) : run;
    default:
      return run;
  }
}
