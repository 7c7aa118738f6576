/** A routine's steps as the intervals of a run: what is counted down, what waits, and in which order. */
import type { Interval, IntervalKind, IntervalSide, Level, OneSide, PlayedStep, Run } from './model.ts';

/** Seconds to get into position before a hold, and to change sides. */
const READY = 5;

/** Seconds of rest where a phase begins, and after an intense step. */
const REST = { phase: 10, intense: 15 } as const;

/** What there is to do, as long as nobody said for which step and side. */
type Exercise = Omit<Interval, 'step' | 'side'>;

/** Steps that the reader answered `neither` to are left out; one-sided ones without an answer ask for it first. */
export function planRun(steps: readonly PlayedStep[], { level, sides }: Pick<Run, 'level' | 'sides'>): Interval[] {
  const intervals: Interval[] = [];
  let before: PlayedStep | undefined;
  steps.forEach((step, place) => {
    if (isLeftOut(step, sides)) return;
    const add = (exercise: Exercise, side: IntervalSide) => intervals.push({ ...exercise, step: place, side });
    const rest = before ? restBetween(before, step) : 0;
    if (rest > 0) add(plain('rest', rest), null);
    const chosen = chosenSide(step, sides);
    if (step.side === 'one' && !chosen) add(plain('choose', 0), null);
    const exercise = exerciseOf(step, level);
    for (const side of step.side === 'each' ? (['first', 'second'] as const) : [chosen]) {
      if (exercise.kind === 'hold') add(plain(side === 'second' ? 'switch' : 'ready', READY), side);
      add(exercise, side);
    }
    before = step;
  });
  return intervals;
}

/** Whether the reader said that a one-sided step is for neither side. */
export function isLeftOut(step: PlayedStep, sides: Run['sides']): boolean {
  return answer(step, sides) === 'neither';
}

function chosenSide(step: PlayedStep, sides: Run['sides']): 'left' | 'right' | null {
  const side = answer(step, sides);
  return side && side !== 'neither' ? side : null;
}

/** A condition is a merchant's words, and those may be the name of something that every object has. */
function answer({ side, condition }: PlayedStep, sides: Run['sides']): OneSide | undefined {
  return side === 'one' && Object.hasOwn(sides, condition) ? sides[condition] : undefined;
}

function restBetween(before: PlayedStep, step: PlayedStep): number {
  if (before.intensity === 'intense') return REST.intense;
  return before.phase === step.phase ? 0 : REST.phase;
}

function exerciseOf(step: PlayedStep, level: Level): Exercise {
  const { dose, repeats } = step;
  const beginner = level === 'new' ? step.beginner : null;
  const min = beginner ?? step.min;
  if (dose === 'open') return plain('open', 0);
  if (dose === 'none' || min === null) return plain('free', 0);
  const max = beginner ?? step.max ?? min;
  if (dose === 'reps') return { ...plain('reps', 0), reps: { min, max } };
  return { kind: 'hold', seconds: min, end: max, reps: null, repeats };
}

function plain(kind: IntervalKind, seconds: number): Exercise {
  return { kind, seconds, end: seconds, reps: null, repeats: false };
}
