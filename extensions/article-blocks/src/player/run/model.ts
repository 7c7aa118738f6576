/**
 * The data of a run: a reader's progress through a routine. Durations are whole seconds; times are milliseconds of the
 * caller's clock (the player uses Date.now()).
 */
import type { DoseKind, Intensity, Sets, SideKind } from '../../../../../app/routine/contract.ts';

/** `beginner` uses a dose's beginner amount, if there is one. */
export type Level = 'usual' | 'beginner';

/** A reader's answer to the condition of a one-sided step. `neither` skips the step. */
export type OneSide = 'left' | 'right' | 'neither';

/** The part of a step that determines how it's played. Amounts are seconds of a hold, otherwise counts; null for none. */
export interface PlayedStep {
  id: string;
  /** Index of its phase. */
  phase: number;
  /** How often its phase is done, and the seconds of rest between, instead of the last step's own rest; 0 for none. */
  rounds: number;
  restBetweenRounds: number;
  side: SideKind;
  /** Condition of a one-sided step, otherwise empty. Steps with the same condition are asked about once. */
  condition: string;
  dose: DoseKind;
  min: number | null;
  max: number | null;
  beginner: number | null;
  /** Whether it's repeated, for example for each tender spot. */
  repeats: boolean;
  /** Beginners do the fewest. */
  sets: Sets;
  /** Seconds before the next step; 0 for none. */
  restAfter: number;
  intensity: Intensity;
  /** Seconds of one inhale and exhale, if the step paces the breath. */
  breath: { inhale: number; exhale: number } | null;
}

/**
 * - `choose`: the reader chooses the side of a one-sided step (waits)
 * - `ready`: get into position · `switch`: switch sides · `rest`: before a step or set (each counts down)
 * - `hold`: counts down to its target, then up to the upper end of a range · `breaths`: the same, shown as breaths
 * - `open`: counts up until the reader is done
 * - `reps`: something to count (waits) · `free`: until it feels done (waits)
 */
export type IntervalKind = 'choose' | 'ready' | 'switch' | 'rest' | 'hold' | 'breaths' | 'open' | 'reps' | 'free';

/** First and second of both sides, or the one the reader chose. */
export type IntervalSide = 'first' | 'second' | 'left' | 'right' | null;

export interface Interval {
  kind: IntervalKind;
  /** Index of its step. A `rest` belongs to the step and set after it. */
  step: number;
  /** The round of its phase, from 1. */
  round: number;
  /** From 1, of this many. */
  set: number;
  setCount: number;
  /** Whether the reader has done enough sets without it. */
  isOptional: boolean;
  side: IntervalSide;
  /** Target: the lower end of a range. 0 if it doesn't count down. */
  seconds: number;
  /** When it ends by itself: the upper end of a range, otherwise the target. 0 if the reader ends it. */
  end: number;
  /** Only for `reps`. */
  reps: { min: number; max: number } | null;
  /** Waits at its end, to be repeated or left. */
  repeats: boolean;
}

export type Outcome = 'done' | 'skipped' | 'pain';

export interface Run {
  readonly steps: readonly PlayedStep[];
  readonly level: Level;
  /** Answers so far, by condition. */
  readonly sides: Readonly<Record<string, OneSide>>;
  readonly intervals: readonly Interval[];
  /** Index of the current interval; `intervals.length` when the run is complete. */
  readonly at: number;
  /** When the current interval began, or the run was completed; moved forward by each pause. */
  readonly since: number;
  readonly pausedAt: number | null;
  /** Whether an exercise that repeats has ended and waits. */
  readonly over: boolean;
  /** Reps that the reader has counted in the current interval. */
  readonly counted: number;
  /** Milliseconds the reader added to the interval; negative if taken off. */
  readonly extra: number;
  /** Milliseconds of first sides, by `setKey`; 0 if one had barely begun. */
  readonly firstSideMs: Readonly<Record<string, number>>;
  /** By step index. Missing for steps that are current, ahead or were passed over. Done in one round is done. */
  readonly outcomes: Readonly<Record<number, Outcome>>;
  /**
   * Index of an interval that is `ready` instead of `switch` or `rest`, because the reader has already switched sides or
   * went to the exercise itself.
   */
  readonly readyAt: number | null;
}

/** What to show at a moment. */
export interface Reading {
  /** Whether `seconds` are left or have passed; null if nothing is timed. */
  clock: 'down' | 'up' | null;
  /** Whole seconds: left until the target, passed in an open hold, or passed beyond the target. */
  seconds: number;
  /** Share of the target that is done, from 0 to 1. In an open second side, share of the first side's time. */
  share: number;
  /** Whether the target is reached and the interval continues, up to the end of a range or until the reader ends it. */
  reached: boolean;
  /** Upper end of a range, in seconds from the interval's beginning; of reps and breaths, a count. Null without a range. */
  upper: number | null;
  /** Breaths left until the target, or taken beyond it; null if it isn't counted in breaths. */
  breaths: number | null;
  /** Where the reader should be in a breath, with the share of that part from 0 to 1; null if the step paces none. */
  breath: { part: 'in' | 'out'; share: number } | null;
  left: TimeLeft;
}

/** Time left in the run: lower ends, without optional sets; an estimate for reps, a minute for exercises without an amount. */
export interface TimeLeft {
  seconds: number;
  /** Whether none of it is an estimate. */
  exact: boolean;
}

/** What a reader hears or feels at a moment. */
export type SignalName =
  /** An interval of that kind begins. */
  | 'ready'
  | 'switch'
  | 'rest'
  | 'start'
  /** Halfway to a hold's target. */
  | 'half'
  /** Three, two and one second before an interval's target. */
  | 'three'
  | 'two'
  | 'one'
  /** The target is reached, and the interval continues. */
  | 'enough'
  /** A hold is over. */
  | 'end'
  /** An inhale or exhale begins. */
  | 'in'
  | 'out'
  /** The run is complete. */
  | 'complete';

export interface Signal {
  name: SignalName;
  /** On the run's clock. */
  at: number;
  /** Index of its interval. */
  interval: number;
}
