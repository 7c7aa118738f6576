/** Prints a draft's dose, which may be incomplete. */
import type { Sets } from '../contract';
import type { PrintableDose } from './text/print';
import type { DraftStep } from '../schema';

/** What can be printed of a draft; null if an amount is missing. */
export function printableDose({ dose, sets, side }: Pick<DraftStep, 'dose' | 'sets' | 'side'>): PrintableDose | null {
  const completeSets = completed(sets);
  if (!completeSets) return null;
  if (!('min' in dose)) return { dose, sets: completeSets, side: side.kind };
  return dose.min === null ? null : { dose: { ...dose, min: dose.min }, sets: completeSets, side: side.kind };
}

function completed({ min, max, rest }: DraftStep['sets']): Sets | null {
  return min === null || rest === null ? null : { min, max, rest };
}
