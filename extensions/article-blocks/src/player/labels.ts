/** Which of the page's words fit where a run is. The words themselves stand in the markup, as `data-say-*`. */
import type { Interval, IntervalSide, Reading, Run, TimeLeft } from '../run/model.ts';
import { isTimed } from '../run/moves.ts';

/** `data-state` of the player. */
export function stateOf(run: Run, { kind }: Interval): string {
  if (run.pausedAt !== null) return 'paused';
  return kind === 'choose' || kind === 'ready' || kind === 'switch' || kind === 'rest' ? kind : 'playing';
}

/** Of the line in the ring: what the reader is to do now. */
export function hintOf(run: Run, { kind }: Interval, { reached, upper }: Reading): string {
  if (run.pausedAt !== null) return 'paused';
  if (run.over) return 'over';
  if (reached && kind === 'open') return 'even';
  if (reached && upper !== null) return 'enough';
  return kind === 'open' ? 'hold' : kind === 'free' ? 'reps' : kind;
}

/** Of the button that goes on. */
export function nextOf(run: Run, { kind, side }: Interval): string {
  if (kind === 'ready' || kind === 'switch' || kind === 'rest') return 'begin';
  if (side === 'first') return 'other';
  return run.at === run.intervals.length - 1 ? 'end' : 'done';
}

/** Of the button that holds the time; null where there is none to hold. */
export function toggleOf(run: Run): string | null {
  if (run.pausedAt !== null) return 'resume';
  if (run.over) return 'again';
  return isTimed(run) ? 'pause' : null;
}

/** Of the time that is left in all. */
export function leftOf({ seconds, exact }: TimeLeft): { word: string; minutes: number } {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return { word: 'left-soon', minutes };
  return { word: exact ? 'left' : 'left-about', minutes };
}

/** The side that the step on stage is, or is about to be, done on. */
export function sideAhead({ intervals, at }: Run): IntervalSide {
  const step = intervals[at]?.step;
  return intervals.slice(at).find((interval) => interval.step === step && interval.side)?.side ?? null;
}
