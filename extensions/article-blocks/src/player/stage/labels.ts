/** Which of the page's texts apply to the state of a run. The texts are in the markup, as `data-text-*`. */
import { isTimed } from '../run/actions.ts';
import type { Interval, IntervalKind, IntervalSide, Reading, Run, TimeLeft } from '../run/model.ts';

const STATES: Partial<Record<IntervalKind, string>> = {
  choose: 'choose-side',
  ready: 'get-ready',
  switch: 'switch-sides',
  rest: 'rest',
};

/** The player's `data-state`. */
export function stateOf(run: Run, { kind }: Interval): string {
  return run.pausedAt !== null ? 'paused' : (STATES[kind] ?? 'playing');
}

/** Text inside the ring: what to do now. */
export function hintOf(run: Run, { kind }: Interval, { reached, upper }: Reading): string {
  if (run.pausedAt !== null) return 'paused';
  if (run.over) return 'over';
  if (reached && kind === 'open') return 'even';
  if (reached && upper !== null) return 'enough';
  return kind === 'open' ? 'hold' : kind === 'free' ? 'reps' : kind;
}

/** Label of the button that moves on. */
export function nextLabel(run: Run, { kind, side }: Interval): string {
  if (kind === 'ready' || kind === 'switch' || kind === 'rest') return 'begin';
  if (side === 'first') return 'other-side';
  return run.at === run.intervals.length - 1 ? 'end' : 'done';
}

/** Label of the pause button; null if there is nothing to pause. */
export function toggleLabel(run: Run): string | null {
  if (run.pausedAt !== null) return 'resume';
  if (run.over) return 'again';
  return isTimed(run) ? 'pause' : null;
}

/** Text for the time left in the routine. */
export function timeLeftLabel({ seconds, exact }: TimeLeft): { name: string; minutes: number } {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return { name: 'left-soon', minutes };
  return { name: exact ? 'left' : 'left-about', minutes };
}

/** The current step's side, or the next one during a rest or side switch. */
export function upcomingSide({ intervals, at }: Run): IntervalSide {
  const step = intervals[at]?.step;
  return intervals.slice(at).find((interval) => interval.step === step && interval.side)?.side ?? null;
}
