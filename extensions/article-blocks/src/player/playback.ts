/**
 * Where a reader is in a routine. Every function takes the time (milliseconds, from any fixed point) and returns the
 * playback as it is then; nothing here ticks, so a page that slept is right again with the first call after.
 */
import type { Turn } from './turns.ts';

/** Time to get into position before a hold starts to count, and to change sides. */
export const LEAD_MS = 5000;

export interface Playback {
  readonly turns: readonly Turn[];
  /** The turn being taken, from 0; `turns.length` once all are done. */
  readonly at: number;
  /** Getting into position; doing it; or done, and waiting to be done again or left. */
  readonly stage: 'lead' | 'run' | 'over';
  /** When the stage began; moved on by the length of each pause. */
  readonly since: number;
  readonly pausedAt: number | null;
}

export interface Reading {
  /** Whole seconds that a clock shows: left of a lead or a hold, passed of an open one. Null where nothing is timed. */
  seconds: number | null;
  /** How much of the hold is done, from 0 to 1. */
  share: number;
  /** Whether the lower end of a range is reached. */
  enough: boolean;
}

export function begin(turns: readonly Turn[], now: number): Playback {
  return take(turns, 0, now);
}

export function next(playback: Playback, now: number): Playback {
  return take(playback.turns, Math.min(playback.at + 1, playback.turns.length), now);
}

/** Goes back a turn; from the first one, starts it over. */
export function back(playback: Playback, now: number): Playback {
  return take(playback.turns, Math.max(playback.at - 1, 0), now);
}

/** Starts the turn over, for the next tender spot. */
export function again(playback: Playback, now: number): Playback {
  return take(playback.turns, playback.at, now);
}

/** Does nothing where no time runs. */
export function pause(playback: Playback, now: number): Playback {
  if (!runs(playback)) return playback;
  return { ...playback, pausedAt: now };
}

export function resume(playback: Playback, now: number): Playback {
  if (playback.pausedAt === null) return playback;
  return { ...playback, since: playback.since + now - playback.pausedAt, pausedAt: null };
}

/**
 * Moves on past every deadline up to `now`, but into no more than one new turn: a page that slept wakes at the
 * beginning of the next one, since nobody was told to change. Returns the same object where nothing changed.
 */
export function advance(playback: Playback, now: number): Playback {
  const turn = playback.turns[playback.at];
  if (turn?.pace !== 'down' || !runs(playback)) return playback;
  const { stage, since } = playback;
  if (stage === 'lead') {
    if (now < since + LEAD_MS) return playback;
    return advance({ ...playback, stage: 'run', since: since + LEAD_MS }, now);
  }
  if (now < since + turn.seconds * 1000) return playback;
  return turn.repeats ? { ...playback, stage: 'over', since: now } : next(playback, now);
}

/** What to show at `now`. */
export function read(playback: Playback, now: number): Reading {
  const turn = playback.turns[playback.at];
  const passed = (playback.pausedAt ?? now) - playback.since;
  if (!turn || turn.pace === 'wait') return { seconds: null, share: 0, enough: false };
  if (turn.pace === 'up') return { seconds: Math.floor(passed / 1000), share: 0, enough: false };
  if (playback.stage === 'lead') return { seconds: secondsUp(LEAD_MS - passed), share: 0, enough: false };
  const left = playback.stage === 'over' ? 0 : Math.max(turn.seconds * 1000 - passed, 0);
  const done = turn.seconds * 1000 - left;
  return { seconds: secondsUp(left), share: done / (turn.seconds * 1000), enough: done >= turn.enough * 1000 };
}

/** Whether time passes in the turn: it is timed, not over and not paused. */
export function runs(playback: Playback): boolean {
  const turn = playback.turns[playback.at];
  return turn !== undefined && turn.pace !== 'wait' && playback.stage !== 'over' && playback.pausedAt === null;
}

function take(turns: readonly Turn[], at: number, now: number): Playback {
  const stage = turns[at]?.pace === 'down' ? 'lead' : 'run';
  return { turns, at, stage, since: now, pausedAt: null };
}

function secondsUp(ms: number): number {
  return Math.max(Math.ceil(ms / 1000), 0);
}
