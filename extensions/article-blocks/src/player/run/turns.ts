import type { PlayedStep } from './model.ts';

/** One time that a step is done, with all its sets. */
interface Turn {
  step: PlayedStep;
  /** Of the step. */
  index: number;
  /** Of its phase, from 1. */
  round: number;
  /** Seconds of rest before the next turn. */
  restAfter: number;
  /** The same if it's a rest between two rounds, otherwise 0. */
  roundRest: number;
}

/** All turns in order: the steps of each phase, as often as it has rounds. */
export function turnsOf(steps: readonly PlayedStep[]): Turn[] {
  const turns: Turn[] = [];
  for (let start = 0, end; start < steps.length; start = end) {
    const first = steps[start] as PlayedStep;
    end = start + 1;
    while (steps[end]?.phase === first.phase) end += 1;
    for (let round = 1; round <= first.rounds; round += 1) {
      steps.slice(start, end).forEach((step, s) => {
        const index = start + s;
        const roundRest = index === end - 1 && round < first.rounds ? first.restBetweenRounds : 0;
        turns.push({ step, index, round, restAfter: roundRest || step.restAfter, roundRest });
      });
    }
  }
  return turns;
}
