/** Turns a routine's steps into the intervals of a run. */
import type { DoseKind } from '../../../../../app/routine/contract.ts';
import type { Interval, IntervalKind, IntervalSide, PlayedStep, Run } from './model.ts';

/** Seconds to get into position before a hold, and to switch sides. */
const READY = 5;

/** Seconds of rest before a new phase, and after an intense step. */
const PHASE_REST = 10;
const INTENSE_REST = 15;

/**
 * Skips steps that the reader answered with `neither`; one-sided steps without an answer ask first. A second side takes
 * as long as the first one did, unless the hold repeats: then each spot is a hold of its own.
 */
export function planRun({
  steps,
  level,
  sides,
  firstSideMs,
  noSwitchAt,
}: Pick<Run, 'steps' | 'level' | 'sides' | 'firstSideMs' | 'noSwitchAt'>): Interval[] {
  const intervals: Interval[] = [];
  let previous: PlayedStep | undefined;
  steps.forEach((step, index) => {
    const { condition, dose } = step;
    const isOneSided = step.side === 'one';
    // The condition is free text, which may be the name of an inherited property.
    const answer = isOneSided && Object.hasOwn(sides, condition) ? sides[condition] : null;
    if (answer === 'neither') return;

    const beginner = level === 'beginner' ? step.beginner : null;
    const min = beginner ?? step.min ?? 0;
    const max = beginner ?? step.max ?? min;
    const add = (kind: IntervalKind, seconds = 0, end = seconds, side: IntervalSide = null) => {
      const reps = kind === 'reps' ? { min, max } : null;
      intervals.push({ kind, step: index, side, seconds, end, reps, repeats: kind === 'hold' && step.repeats });
    };
    if (previous?.intensity === 'intense') add('rest', INTENSE_REST);
    else if (previous && previous.phase !== step.phase) add('rest', PHASE_REST);
    previous = step;
    if (isOneSided && !answer) add('choose');
    for (const side of step.side === 'each' ? (['first', 'second'] as const) : [answer ?? null]) {
      const first = side === 'second' ? (firstSideMs[index] ?? 0) / 1000 : 0;
      const playedAs: DoseKind = min === 0 && dose !== 'open' ? 'none' : dose;
      switch (playedAs) {
        case 'open':
          add('open', first, 0, side);
          break;
        case 'none':
          add('free', 0, 0, side);
          break;
        case 'reps':
          add('reps', 0, 0, side);
          break;
        case 'breaths':
        case 'hold':
          add(side === 'second' && noSwitchAt !== intervals.length ? 'switch' : 'ready', READY, READY, side);
          add('hold', first || min, first || max, side);
          break;
        default:
          playedAs satisfies never;
      }
    }
  });
  return intervals;
}
