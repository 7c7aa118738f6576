/** What the last view says of a run. */
import type { Result } from '../finish/results.ts';
import type { Run } from '../run/model.ts';
import type { StepOnPage } from './steps.ts';

/** `played` in milliseconds, without pauses. */
export function resultOf(root: HTMLElement, steps: readonly StepOnPage[], run: Run, played: number): Result {
  return {
    handle: root.dataset.routine ?? '',
    title: root.querySelector('.unwind-title')?.textContent ?? '',
    seconds: Math.round(played / 1000),
    level: run.level,
    steps: steps.map(({ title }, place) => ({ title, outcome: run.outcomes[place] ?? null })),
  };
}
