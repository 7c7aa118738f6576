import type { Level, Outcome, Run } from '../run/model.ts';
import type { StepOnPage } from '../steps.ts';

/** What the final view shows of a run. */
export interface Result {
  handle: string;
  /** Title of the routine. */
  title: string;
  /** Duration without pauses. */
  seconds: number;
  level: Level;
  /** All steps of the routine. The outcome is null for steps that weren't reached. */
  steps: readonly { title: string; outcome: Outcome | null }[];
}

export function resultOf(root: HTMLElement, steps: readonly StepOnPage[], run: Run, playedMs: number): Result {
  return {
    handle: root.dataset.routine ?? '',
    title: root.querySelector('.unwind-title')?.textContent ?? '',
    seconds: Math.round(playedMs / 1000),
    level: run.level,
    steps: steps.map(({ title }, index) => ({ title, outcome: run.outcomes[index] ?? null })),
  };
}

/** Whether the reader reached the end and did at least one step. */
export function isComplete({ steps }: Result): boolean {
  const outcomes = steps.map(({ outcome }) => outcome);
  return outcomes.includes('done') && !outcomes.includes(null);
}
