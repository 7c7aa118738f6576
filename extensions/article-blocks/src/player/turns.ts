/** A routine's steps as the turns a reader takes: a step for each side is two of them. Knows no page and no clock. */
import type { DoseKind, SideKind } from '../../../../app/routine/contract.ts';

/** What playing needs to know of a step. Amounts are repetitions, or seconds of a hold; null where there is none. */
export interface PlayedStep {
  id: string;
  side: SideKind;
  dose: DoseKind;
  min: number | null;
  max: number | null;
  beginner: number | null;
  /** Whether the hold is done more than once, for instance once for each tender spot. */
  repeats: boolean;
}

export interface Turn {
  /** Place of its step in the routine, from 0. */
  step: number;
  side: 'first' | 'second' | null;
  /** Waits for the reader's word, counts down to zero, or counts up until the reader goes on. */
  pace: 'wait' | 'down' | 'up';
  /** Seconds that it counts down from; 0 where it does not. */
  seconds: number;
  /** Seconds after which it may be enough: the lower end of a range, and otherwise `seconds`. */
  enough: number;
  repeats: boolean;
}

/** `beginner` takes the shorter time of a hold, where the routine gives one for people who are new to it. */
export function turnsOf(steps: readonly PlayedStep[], beginner: boolean): Turn[] {
  return steps.flatMap((step, index) =>
    sidesOf(step).map((side) => ({ step: index, side, ...timing(step, beginner), repeats: step.repeats })),
  );
}

function sidesOf(step: PlayedStep): Turn['side'][] {
  return step.side === 'each' ? ['first', 'second'] : [null];
}

function timing(step: PlayedStep, beginner: boolean): Pick<Turn, 'pace' | 'seconds' | 'enough'> {
  if (step.dose === 'open') return { pace: 'up', seconds: 0, enough: 0 };
  if (step.dose !== 'hold' || step.min === null) return { pace: 'wait', seconds: 0, enough: 0 };
  if (beginner && step.beginner !== null) return { pace: 'down', seconds: step.beginner, enough: step.beginner };
  return { pace: 'down', seconds: step.max ?? step.min, enough: step.min };
}
