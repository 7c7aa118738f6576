/** A draft as if it were published, so that the block can show it: parts that the merchant hasn't filled in yet are left out. */
import { type Dose, MAX_REPEATS, type Media, type Phase, type Routine, SINGLE_SET, type Step } from '../contract';
import type { Draft, DraftDose, DraftMedia, DraftPhase, DraftStep } from '../schema';
import { withRepeatedFlags } from '../signs';

export function asPublished(draft: Draft): Routine {
  return withRepeatedFlags({ ...draft, phases: draft.phases.map(completePhase) });
}

function completePhase(phase: DraftPhase): Phase {
  return {
    ...phase,
    rounds: times(phase.rounds),
    restBetweenRounds: seconds(phase.restBetweenRounds),
    steps: phase.steps.map(completeStep),
  };
}

function completeStep(step: DraftStep): Step {
  const { min, max, rest } = step.sets;
  const sets = min === null ? SINGLE_SET : { min: times(min), max: max && times(max), rest: seconds(rest) };
  return {
    ...step,
    dose: completeDose(step.dose),
    sets,
    restAfter: seconds(step.restAfter),
    media: step.media && completeMedia(step.media),
  };
}

function completeDose(dose: DraftDose): Dose {
  if (!('min' in dose)) return dose;
  const { min } = dose;
  return min === null || min <= 0 ? { kind: 'none', text: '' } : { ...dose, min };
}

/** Without a size, browsers use the image's own: Liquid prints nothing for null. */
function completeMedia(media: DraftMedia): Media | null {
  return media.file === null && media.url.trim() === '' ? null : (media as Media);
}

function times(value: number | null): number {
  return Math.min(MAX_REPEATS, Math.max(1, Math.round(value ?? 1)));
}

function seconds(value: number | null): number {
  return Math.max(0, value ?? 0);
}
