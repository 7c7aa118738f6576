/** The fields that a passage can be put into. */
import type { Quote } from '../../import/contract';
import type { Draft } from '../../schema';
import { stepName } from '../../versions/words';
import { partPath } from './field-at';
import type { Finding } from './findings';

export interface Target {
  /** A field's; behind the step's path for fields of a step. */
  value: string;
  label: string;
  isInStep: boolean;
}

export const TARGETS: readonly Target[] = [
  { value: 'cues', label: 'Cue', isInStep: true },
  { value: 'why', label: 'Why this step', isInStep: true },
  { value: 'breath', label: 'Breath cue', isInStep: true },
  { value: 'title', label: 'Step title', isInStep: true },
  { value: 'safety.warning', label: 'Safety warning', isInStep: false },
  { value: 'safety.stop', label: 'When to stop', isInStep: false },
  { value: 'safety.redFlags', label: 'Red flag', isInStep: false },
  { value: 'selfCheck.causes', label: 'Cause', isInStep: false },
  { value: 'selfCheck.signs', label: 'Sign', isInStep: false },
  { value: 'equipment', label: 'Equipment', isInStep: false },
  { value: 'summary', label: 'Summary', isInStep: false },
  { value: 'completion.message', label: 'Completion message', isInStep: false },
];

export interface StepChoice {
  /** In the imported document: `phases.0.steps.2`. */
  path: string;
  id: string;
  label: string;
}

/** Imported steps that are still in the draft. */
export function stepChoices(document: Draft, draft: Draft): StepChoice[] {
  return draft.phases.flatMap((phase) =>
    phase.steps.flatMap((step) => {
      const path = partPath(document, step.id);
      const place = partPath(draft, step.id);
      const [, p, , s] = (place ?? '').split('.');
      return path === null
        ? []
        : [{ path, id: step.id, label: `Phase ${Number(p) + 1}, step ${Number(s) + 1}: ${stepName(step)}` }];
    }),
  );
}

/** The step that a passage is in or behind; the first one if it's before all of them. Null if there are no steps. */
export function nearestStep(
  { start }: Pick<Quote, 'start'>,
  findings: readonly Finding[],
  choices: readonly StepChoice[],
): StepChoice | null {
  let [nearest, at] = [choices[0] ?? null, -1];
  for (const { part, field, pieces } of findings) {
    const begin = field === 'title' ? (pieces[0]?.start ?? -1) : -1;
    const choice = begin > at && begin <= start ? choices.find(({ id }) => id === part?.id) : undefined;
    if (choice) [nearest, at] = [choice, begin];
  }
  return nearest;
}
