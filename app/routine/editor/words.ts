/** A draft's parts in words, for the editor: a step in a line, and where a problem is. */
import type { DraftDose, DraftStep } from '../draft-schema';

/** `60 s, each side`, as it stands beside the title of a step that is closed. */
export function stepInBrief({ dose, side }: DraftStep): string {
  const sides = { none: '', each: 'each side', one: 'one side' }[side.kind];
  return [doseInBrief(dose), sides].filter(Boolean).join(', ');
}

function doseInBrief(dose: DraftDose): string {
  switch (dose.kind) {
    case 'none':
      return '';
    case 'open':
      return 'open hold';
    case 'reps':
      return dose.min === null ? 'reps' : `${range(dose.min, dose.max)} reps`;
    case 'hold':
      return dose.min === null ? 'hold' : `${range(dose.min, dose.max)} s`;
  }
}

function range(min: number, max: number | null): string {
  return max === null ? `${min}` : `${min}–${max}`;
}

/** Where a problem is: `phases.0.steps.2.title` is at `Phase 1, step 3`. */
export function placeOf(path: string): string {
  const [first = '', phase, , step] = path.split('.');
  if (first === 'phases' && phase !== undefined) {
    const place = `Phase ${Number(phase) + 1}`;
    return step === undefined ? place : `${place}, step ${Number(step) + 1}`;
  }
  const places: Record<string, string> = {
    phases: 'Phases',
    fit: 'Is this for me?',
    safety: 'Safety',
    equipment: 'Equipment',
    completion: 'Completion',
  };
  return places[first] ?? 'Routine';
}
