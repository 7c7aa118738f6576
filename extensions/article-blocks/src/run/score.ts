/** What is to sound, laid ahead, and the moments at which the player has to be awake. */
import type { Run, Signal } from './model.ts';
import { signalsOf } from './signals.ts';

/** How far ahead, in milliseconds: tones sound on time also while the page sleeps. */
const AHEAD_MS = 10 * 60 * 1000;

/** What began that shortly before is laid too: some milliseconds pass between a run's move and this. */
const LATE_MS = 250;

export interface Score {
  signals: readonly Signal[];
  /** When an interval begins that the reader has to be asked about first: nothing sounds beyond. Null for none. */
  gate: number | null;
  /** When to look again, in order. */
  moments: readonly number[];
}

/** `isGate` says of an interval, by its place, whether the reader has to be asked before it. */
export function scoreOf(run: Run, now: number, isGate: (interval: number) => boolean): Score {
  const ahead = signalsOf(run, Math.max(run.since, now - LATE_MS), now + AHEAD_MS);
  const gate = ahead.findIndex(({ interval }) => isGate(interval));
  const moments = ahead.filter(({ name }) => name !== 'in' && name !== 'out').map(({ at }) => at);
  return {
    signals: gate < 0 ? ahead : ahead.slice(0, gate),
    gate: ahead[gate]?.at ?? null,
    moments: [...moments, now + AHEAD_MS],
  };
}
