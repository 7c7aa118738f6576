/**
 * What a run through a routine is made of. Knows no page and no clock: times that pass are in whole seconds, moments in
 * milliseconds of whatever clock the caller keeps (the player's is Date.now()).
 */
import type { DoseKind, Intensity, SideKind } from '../../../../app/routine/contract.ts';

/** `new`: takes the shorter amount of a dose, where the routine gives one for people who are new to it. */
export type Level = 'usual' | 'new';

/** A reader's answer to the condition of a one-sided step. `neither` leaves the step out. */
export type OneSide = 'left' | 'right' | 'neither';

/** What playing needs to know of a step. Amounts are repetitions, or seconds of a hold; null where there is none. */
export interface PlayedStep {
  id: string;
  /** Of its phase, from 0. */
  phase: number;
  side: SideKind;
  /** Words of a one-sided step's condition, empty otherwise. Steps with the same words are asked about once. */
  condition: string;
  dose: DoseKind;
  min: number | null;
  max: number | null;
  beginner: number | null;
  /** Whether the hold is done more than once, for instance once for each tender spot. */
  repeats: boolean;
  intensity: Intensity;
  /** Seconds of one breath in and one out, where the step paces them. */
  breath: { inhale: number; exhale: number } | null;
}

/**
 * - `choose`: the reader says which side a one-sided step is for (waits)
 * - `ready`: get into position · `switch`: change sides · `rest`: between steps (each counts down)
 * - `hold`: counts down to its aim, and up to the upper end of a range · `open`: counts up until the reader is done
 * - `reps`: so many repetitions (waits) · `free`: until it feels done (waits)
 */
export type IntervalKind = 'choose' | 'ready' | 'switch' | 'rest' | 'hold' | 'open' | 'reps' | 'free';

/** Which side an interval is for: first and second of both, or the one that the reader chose. */
export type IntervalSide = 'first' | 'second' | 'left' | 'right' | null;

export interface Interval {
  kind: IntervalKind;
  /** Place of its step among the steps, from 0. A `rest` belongs to the step that comes after it. */
  step: number;
  side: IntervalSide;
  /** Seconds that it aims at: the lower end of a range. 0 where it does not count down. */
  seconds: number;
  /** Seconds at which it ends by itself: the upper end of a range, else `seconds`. 0 where the reader ends it. */
  end: number;
  /** Of a `reps` interval. */
  reps: { min: number; max: number } | null;
  /** A hold for each spot: at its end it waits, to be done again or left. */
  repeats: boolean;
}

/** How a step went. */
export type Outcome = 'done' | 'skipped' | 'hurt';

export interface Run {
  readonly steps: readonly PlayedStep[];
  readonly level: Level;
  /** Answers so far, by the words of the condition. */
  readonly sides: Readonly<Record<string, OneSide>>;
  readonly intervals: readonly Interval[];
  /** The interval that is on, from 0; `intervals.length` once the run is complete. */
  readonly at: number;
  /** When that interval began, or the run was complete; moved on by the length of each pause. */
  readonly since: number;
  readonly pausedAt: number | null;
  /** Whether a hold that repeats has reached its end, and waits. */
  readonly over: boolean;
  /** Milliseconds by which the reader made the interval longer, or shorter where negative. */
  readonly extra: number;
  /** Milliseconds that the first side of a step was held, by the place of the step; 0 where hardly at all. */
  readonly held: Readonly<Record<number, number>>;
  /** By the place of the step. A step without an outcome is on, ahead, or was jumped over. */
  readonly outcomes: Readonly<Record<number, Outcome>>;
  /** Place of a get-ready that stands where the sides would be changed, as the reader has changed them; else null. */
  readonly anew: number | null;
}

/** What to show at a moment. */
export interface Reading {
  /** Whether `seconds` are left, or have passed; null where nothing is timed. */
  clock: 'down' | 'up' | null;
  /** Whole seconds: left until the aim, passed in an open hold, or passed beyond the aim once that is reached. */
  seconds: number;
  /** How much of the aim is done, from 0 to 1. In an open second side, of the first side's time. */
  share: number;
  /** Whether the aim is reached, while the interval goes on: to the upper end of a range, or until the reader ends it. */
  reached: boolean;
  /** Seconds of the upper end of a range, counted from the interval's beginning; null where there is no range. */
  upper: number | null;
  /** Where in a breath the reader should be; null where the step paces none. `share` is of that part, from 0 to 1. */
  breath: { part: 'in' | 'out'; share: number } | null;
  left: TimeLeft;
}

/** What is left of the run in all: lower ends, four seconds a repetition, a minute for what has no number. */
export interface TimeLeft {
  seconds: number;
  /** Whether nothing in it is an estimate. */
  exact: boolean;
}

/** Something that a reader should hear, feel or be told at a moment. */
export type SignalName =
  /** An interval of that kind begins. */
  | 'ready'
  | 'switch'
  | 'rest'
  | 'start'
  /** Half of a hold's aim. */
  | 'half'
  /** Three, two and one second before an interval's aim. */
  | 'three'
  | 'two'
  | 'one'
  /** The aim is reached, and the interval goes on. */
  | 'enough'
  /** A hold is over. */
  | 'end'
  /** A breath in, or out, begins. */
  | 'in'
  | 'out'
  /** The run is complete. */
  | 'complete';

export interface Signal {
  name: SignalName;
  /** The moment, on the run's clock. */
  at: number;
  /** Place of the interval that it belongs to. */
  interval: number;
}
