/** Turns a routine's steps into the intervals of a run. All rests are the merchant's. */
import { type DoseKind, READY_SECONDS } from '../../../../../app/routine/contract.ts';
import type { Interval, IntervalKind, Level, OneSide, PlayedStep, Run } from './model.ts';
import { paceOf } from './timing.ts';
import { turnsOf } from './turns.ts';

type Exercise = Pick<Interval, 'kind' | 'seconds' | 'end' | 'reps' | 'repeats'>;

/** Identifies a set of a run. */
export function setKey({ step, round, set }: Pick<Interval, 'step' | 'round' | 'set'>): string {
  return `${step}.${round}.${set}`;
}

/**
 * Skips steps that the reader answered with `neither`; one-sided steps without an answer ask first. A second side takes
 * as long as the first one did, unless the exercise repeats: then each spot is an exercise of its own.
 */
export function planRun(run: Pick<Run, 'steps' | 'level' | 'sides' | 'firstSideMs' | 'readyAt'>): Interval[] {
  const { steps, level, sides, firstSideMs, readyAt } = run;
  const intervals: Interval[] = [];
  let rest = 0;
  for (const { step, index, round, restAfter, roundRest } of turnsOf(steps)) {
    const answer = answerTo(step, sides);
    if (answer === 'neither') {
      const last = intervals.at(-1);
      const isSameRound = last?.round === round && steps[last.step]?.phase === step.phase;
      if (isSameRound && roundRest > 0) rest = roundRest;
      continue;
    }
    const { min: fewest, max: most, rest: restBetween } = step.sets;
    const setCount = level === 'beginner' ? fewest : (most ?? fewest);
    for (let set = 1; set <= setCount; set += 1) {
      const inSet = { step: index, round, set, setCount, isOptional: set > fewest };
      const countdown = (kind: IntervalKind, seconds: number, side: Interval['side']) => {
        const [playedAs, length]: [IntervalKind, number] =
          intervals.length === readyAt ? ['ready', READY_SECONDS] : [kind, seconds];
        intervals.push({
          ...{ ...inSet, ...UNTIMED, kind: playedAs, seconds: length, end: length },
          side: playedAs === 'rest' ? null : side,
        });
      };
      if (set === 1 && step.side === 'one' && answer === null) {
        intervals.push({ ...inSet, ...UNTIMED, kind: 'choose', side: null });
      }
      const isRested = rest > 0;
      if (isRested) countdown('rest', rest, step.side === 'each' ? 'first' : answer);
      rest = set < setCount ? restBetween : restAfter;
      for (const side of step.side === 'each' ? (['first', 'second'] as const) : [answer]) {
        const isSecond = side === 'second';
        const exercise = exerciseOf(step, level, isSecond ? (firstSideMs[setKey(inSet)] ?? 0) / 1000 : 0);
        const isTimed = exercise.kind === 'hold' || exercise.kind === 'breaths';
        if (isTimed && isSecond) countdown('switch', READY_SECONDS, side);
        else if (isTimed && !isRested) countdown('ready', READY_SECONDS, side);
        intervals.push({ ...inSet, ...exercise, side });
      }
    }
  }
  return intervals;
}

const UNTIMED = { seconds: 0, end: 0, reps: null, repeats: false };

/** @param firstSide seconds that the first side took; 0 if there's none to copy */
function exerciseOf(step: PlayedStep, level: Level, firstSide: number): Exercise {
  const { dose, repeats } = step;
  const beginner = level === 'beginner' ? step.beginner : null;
  const min = beginner ?? step.min ?? 0;
  const max = beginner ?? step.max ?? min;
  const playedAs: DoseKind = min === 0 && dose !== 'open' ? 'none' : dose;
  switch (playedAs) {
    case 'open':
      return { ...UNTIMED, kind: 'open', seconds: firstSide };
    case 'none':
      return { ...UNTIMED, kind: 'free' };
    case 'reps':
      return { ...UNTIMED, kind: 'reps', reps: { min, max }, repeats };
    case 'hold':
      return { ...UNTIMED, kind: 'hold', seconds: firstSide || min, end: firstSide || max, repeats };
    case 'breaths': {
      const pace = paceOf(step);
      const length = pace.inhale + pace.exhale;
      const [seconds, end] = [firstSide || min * length, firstSide || max * length];
      return { ...UNTIMED, kind: 'breaths', seconds, end, repeats };
    }
    default:
      return playedAs satisfies never;
  }
}

/** Null if the step isn't one-sided, or hasn't been asked about. */
function answerTo({ side, condition }: PlayedStep, sides: Run['sides']): OneSide | null {
  // The condition is free text, which may be the name of an inherited property.
  return side === 'one' && Object.hasOwn(sides, condition) ? (sides[condition] ?? null) : null;
}
