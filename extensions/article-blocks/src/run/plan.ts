/** A routine's steps as the intervals of a run: what is counted down, what waits, and in which order. */
import type { Interval, IntervalKind, IntervalSide, PlayedStep, Run } from './model.ts';

/** Seconds to get into position before a hold, and to change sides. */
const READY = 5;

/** Seconds of rest where a phase begins, and after an intense step. */
const PHASE_REST = 10;
const INTENSE_REST = 15;

/**
 * Steps that the reader answered `neither` to are left out; one-sided ones without an answer ask for it first. A second
 * side is as long as the first one was held, except where a hold repeats: each spot is a hold of its own.
 */
export function planRun({
  steps,
  level,
  sides,
  held,
  anew,
}: Pick<Run, 'steps' | 'level' | 'sides' | 'held' | 'anew'>): Interval[] {
  const intervals: Interval[] = [];
  let before: PlayedStep | undefined;
  steps.forEach((step, place) => {
    const { side, condition, dose } = step;
    const isOne = side === 'one';
    // The condition is a merchant's words, and those may be the name of something that every object has.
    const answer = isOne && Object.hasOwn(sides, condition) ? sides[condition] : null;
    if (answer === 'neither') return;

    const beginner = level === 'new' ? step.beginner : null;
    const min = beginner ?? step.min ?? 0;
    const max = beginner ?? step.max ?? min;
    const add = (kind: IntervalKind, seconds = 0, end = seconds, side: IntervalSide = null) => {
      const reps = kind === 'reps' ? { min, max } : null;
      intervals.push({ kind, step: place, side, seconds, end, reps, repeats: kind === 'hold' && step.repeats });
    };
    if (before?.intensity === 'intense') add('rest', INTENSE_REST);
    else if (before && before.phase !== step.phase) add('rest', PHASE_REST);
    before = step;
    if (isOne && !answer) add('choose');
    for (const on of side === 'each' ? (['first', 'second'] as const) : [answer ?? null]) {
      const first = on === 'second' ? (held[place] ?? 0) / 1000 : 0;
      if (dose === 'open') add('open', first, 0, on);
      else if (dose === 'none' || min === 0) add('free', 0, 0, on);
      else if (dose === 'reps') add('reps', 0, 0, on);
      else {
        add(on === 'second' && anew !== intervals.length ? 'switch' : 'ready', READY, READY, on);
        add('hold', first || min, first || max, on);
      }
    }
  });
  return intervals;
}
