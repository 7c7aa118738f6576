import type { Run, Signal } from '../run/model.ts';
import { signalsOf } from './signals.ts';

/** How far ahead to schedule, in milliseconds, so that signals come on time even while the page sleeps. */
const AHEAD_MS = 10 * 60 * 1000;

/** Signals that became due this recently are included: scheduling takes some milliseconds. */
const LATE_MS = 250;

export interface Schedule {
  signals: readonly Signal[];
  /** When an interval begins that needs a warning first; no signals come after it. Null if there is none. */
  warningAt: number | null;
  /** When the player has to update, in order. */
  wakeTimes: readonly number[];
}

/**
 * Schedules the signals of a run from `now` on.
 * @param needsWarning says of an interval, by its index, whether the reader must be warned before it
 */
export function scheduleOf(run: Run, now: number, needsWarning: (interval: number) => boolean): Schedule {
  const ahead = signalsOf(run, Math.max(run.since, now - LATE_MS), now + AHEAD_MS);
  const warning = ahead.findIndex(({ interval }) => needsWarning(interval));
  const times = ahead.filter(({ name }) => name !== 'in' && name !== 'out').map(({ at }) => at);
  return {
    signals: warning < 0 ? ahead : ahead.slice(0, warning),
    warningAt: ahead[warning]?.at ?? null,
    wakeTimes: [...times, now + AHEAD_MS],
  };
}
