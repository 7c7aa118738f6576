/** How long a routine takes. The player takes exactly this long. */
import {
  BREATH_SECONDS,
  MAX_REPEATS,
  READY_SECONDS,
  REP_SECONDS,
  type RoutineDuration,
  type Seconds,
} from '../contract';
import type { Draft, DraftPhase, DraftStep } from '../schema';

type Level = 'usual' | 'beginner';
type Bound = keyof Seconds;

/**
 * Seconds from the first step to the end. What a draft lacks counts as nothing, and what it has too many of isn't counted.
 * `min` is for readers who stop at the lower end of each range, `max` for those who go on to the upper end.
 */
export function routineDuration({ phases }: Pick<Draft, 'phases'>): RoutineDuration {
  const doses = phases.flatMap(({ steps }) => steps.map(({ dose }) => dose));
  const range = (level: Level) => ({ min: total(phases, level, 'min'), max: total(phases, level, 'max') });
  return {
    usual: range('usual'),
    beginner: doses.some((dose) => 'beginner' in dose && dose.beginner !== null) ? range('beginner') : null,
    isOpen: doses.some((dose) => !('min' in dose) || dose.min === null || dose.per !== ''),
  };
}

function total(phases: readonly DraftPhase[], level: Level, bound: Bound): number {
  let seconds = 0;
  let hasRested = false;
  const rest = (length: number) => {
    seconds += length;
    hasRested = length > 0;
  };
  const exercise = (step: DraftStep) => {
    const length = exerciseSeconds(step, level, bound);
    const ready = isTimed(step) ? READY_SECONDS : 0;
    if (!hasRested) seconds += ready;
    seconds += step.side.kind === 'each' ? length + ready + length : length;
    hasRested = false;
  };
  phases.forEach((phase, p) => {
    const { steps, rounds, restBetweenRounds } = phase;
    const roundCount = Math.min(rounds ?? 1, MAX_REPEATS);
    for (let round = 1; round <= roundCount; round += 1) {
      steps.forEach((step, s) => {
        const sets = setCount(step, level, bound);
        for (let set = 1; set <= sets; set += 1) {
          if (set > 1) rest(step.sets.rest ?? 0);
          exercise(step);
        }
        const isLast = s === steps.length - 1;
        if (isLast && round < roundCount) rest(restBetweenRounds || (step.restAfter ?? 0));
        else if (!isLast || hasSteps(phases.slice(p + 1))) rest(step.restAfter ?? 0);
      });
    }
  });
  return seconds;
}

function setCount({ sets }: DraftStep, level: Level, bound: Bound): number {
  const min = sets.min ?? 1;
  return Math.min(level === 'usual' && bound === 'max' ? (sets.max ?? min) : min, MAX_REPEATS);
}

/** Of one set of one side. */
function exerciseSeconds({ dose, breath }: DraftStep, level: Level, bound: Bound): number {
  if (!('min' in dose) || dose.min === null) return 0;
  const usual = bound === 'min' ? dose.min : (dose.max ?? dose.min);
  const amount = level === 'beginner' ? (dose.beginner ?? usual) : usual;
  if (dose.kind === 'hold') return amount;
  if (dose.kind === 'reps') return amount * REP_SECONDS;
  const inhale = breath?.inhale ?? BREATH_SECONDS.inhale;
  const exhale = breath?.exhale ?? BREATH_SECONDS.exhale;
  return amount * (inhale + exhale);
}

function isTimed({ dose }: DraftStep): boolean {
  return (dose.kind === 'hold' || dose.kind === 'breaths') && dose.min !== null;
}

function hasSteps(phases: readonly DraftPhase[]): boolean {
  return phases.some(({ steps }) => steps.length > 0);
}
