/** The steps of a routine with their counts, in order. */
import type { StepRow } from './admin/steps-card';
import type { StepCounts } from './read-funnel.server';
import type { Compared } from './stages';

const NOTHING: Compared = { now: 0, before: 0 };

/**
 * @param steps of the version on the page, in order
 * @param completions readers who got past the last step
 */
export function stepRows(
  steps: readonly { id: string; title: string }[],
  counts: readonly StepCounts[],
  completions: Compared,
): StepRow[] {
  const byStep = new Map(counts.map((each) => [each.step, each]));
  const reached = (index: number): Compared => {
    const step = steps[index];
    return step ? (byStep.get(step.id)?.reached ?? NOTHING) : completions;
  };
  return steps.map(({ id, title }, index) => {
    const [here, next] = [reached(index), reached(index + 1)];
    const { skips = NOTHING, pains = NOTHING } = byStep.get(id) ?? {};
    const stopped = { now: Math.max(0, here.now - next.now), before: Math.max(0, here.before - next.before) };
    return { id, label: `${index + 1}. ${title}`, reached: here, stopped, skips, pains };
  });
}
