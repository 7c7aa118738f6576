/** A draft as if it were published: what its blank fields leave out is left out, so that the block can show the rest. */
import type { Draft, DraftStep } from '../schema';

export function asPublished(draft: Draft): Draft {
  return { ...draft, phases: draft.phases.map((phase) => ({ ...phase, steps: phase.steps.map(completeStep) })) };
}

function completeStep(step: DraftStep): DraftStep {
  const hasAmount = !('min' in step.dose) || (step.dose.min ?? 0) > 0;
  const hasImage = step.media !== null && (step.media.file !== null || step.media.url.trim() !== '');
  return { ...step, dose: hasAmount ? step.dose : { kind: 'none', text: '' }, media: hasImage ? step.media : null };
}
