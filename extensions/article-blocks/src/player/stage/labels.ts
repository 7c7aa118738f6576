/** Which of the player's texts apply to the state of a run. */
import type { PlayerMessages } from '../../messages/player-messages.ts';
import { canPause } from '../run/actions.ts';
import type { Interval, IntervalKind, IntervalSide, Reading, Run, TimeLeft } from '../run/model.ts';
import { isSameTurn, isToBePlayed } from '../run/places.ts';

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

type MessageName = keyof PlayerMessages;

/** What to do in an interval of that kind. */
export const HINTS: Record<IntervalKind, MessageName> = {
  ...{ choose: 'hintReady', ready: 'hintReady', switch: 'hintSwitch', rest: 'hintRest', hold: 'hintHold' },
  ...{ breaths: 'breathIn', open: 'hintHold', reps: 'hintCount', free: 'hintReps' },
};

/** Text inside the ring: what to do now. */
export function hintOf(run: Run, { kind }: Interval, { reached, upper }: Reading): MessageName {
  if (run.pausedAt !== null) return 'hintPaused';
  if (run.over) return 'hintOver';
  if (reached && kind === 'open') return 'hintEven';
  if (reached && upper !== null) return 'hintEnough';
  return HINTS[kind];
}

/** Label of the button that moves on. */
export function nextLabel(run: Run, { kind, side }: Interval): MessageName {
  if (kind === 'ready' || kind === 'switch' || kind === 'rest') return 'begin';
  if (side === 'first') return 'otherSide';
  return run.intervals.some((each, index) => index > run.at && isToBePlayed(each, run)) ? 'done' : 'end';
}

/** Label of the pause button; null if there is nothing to pause. */
export function toggleLabel(run: Run): MessageName | null {
  if (run.pausedAt !== null) return 'resume';
  if (run.over) return 'again';
  return canPause(run) ? 'pause' : null;
}

/** Text for the time left in the routine. */
export function timeLeftLabel({ seconds, exact }: TimeLeft): { name: MessageName; minutes: number } {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return { name: 'leftSoon', minutes };
  return { name: exact ? 'left' : 'leftAbout', minutes };
}

/** Which set and round the current or upcoming exercise is, as far as there are several. */
export function setLabels({ steps }: Run, interval: Interval): { name: MessageName; values: Record<string, number> }[] {
  const { step, set, setCount, round, isOptional } = interval;
  const rounds = steps[step]?.rounds ?? 1;
  return [
    ...(setCount > 1 ? [{ name: 'set' as const, values: { set, total: setCount } }] : []),
    ...(isOptional ? [{ name: 'optionalSet' as const, values: {} }] : []),
    ...(rounds > 1 ? [{ name: 'round' as const, values: { round, total: rounds } }] : []),
  ];
}

/** Whether the current step has optional sets. */
export function hasOptionalSets({ intervals, at }: Run): boolean {
  return intervals.some((each) => each.isOptional && isSameTurn(each, intervals[at]));
}

/** Whether the reader has done enough sets, and can leave out the others. */
export function canSkipSets({ intervals, at }: Run): boolean {
  return intervals[at]?.isOptional ?? false;
}

/** Index of the step after the current one, in this round or another; undefined after the last. */
export function followingStep(run: Run): number | undefined {
  const current = run.intervals[run.at];
  const isFollowing = (each: Interval) => !isSameTurn(each, current) && isToBePlayed(each, run);
  return run.intervals.slice(run.at).find(isFollowing)?.step;
}

/** The current step's side, or the next one during a rest or side switch. */
export function upcomingSide({ intervals, at }: Run): IntervalSide {
  const step = intervals[at]?.step;
  return intervals.slice(at).find((interval) => interval.step === step && interval.side)?.side ?? null;
}
