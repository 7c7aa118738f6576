/** Between a step's dose and the text that a merchant types for it. */
import { SINGLE_SET } from '../../contract';
import { parseDose } from '../../dose/dose-text';
import { printDose } from '../../dose/text/print';
import { printableDose } from '../../dose/draft-dose';
import type { DraftStep } from '../../schema';

/** The step's dose, sets and side as text; empty if there's no dose yet. */
export function doseTextOf(step: DraftStep): string {
  if (step.dose.kind === 'none' && step.dose.text !== '') return step.dose.text;
  const dose = printableDose(step);
  return dose ? printDose(dose) : '';
}

/** The step with the dose that the text says. What can't be counted or timed stays as typed. */
export function withDoseText(step: DraftStep, before: string, text: string): DraftStep {
  const { dose, sets, side, notUnderstood } = parseDose(text);
  if (notUnderstood.length > 0) return { ...step, dose: { kind: 'none', text }, sets: SINGLE_SET };
  return {
    ...step,
    dose: dose.kind === 'none' ? { kind: 'none', text: '' } : dose,
    sets,
    side: sideOf(step, parseDose(before).side, side),
  };
}

/** The part of the text that was understood, in the usual form; empty if there's none. */
export function understood(text: string): string {
  const { dose, sets, side } = parseDose(text);
  return dose.kind === 'none' ? '' : printDose({ dose, sets, side });
}

/** A text that doesn't mention sides leaves the step's side, unless it was deleted from the text. */
function sideOf({ side }: DraftStep, before: 'each' | 'none' | null, now: 'each' | 'none' | null): DraftStep['side'] {
  if (now !== null) return { kind: now };
  return before === 'each' && side.kind === 'each' ? { kind: 'none' } : side;
}
