/** How the editor names each kind of dose, and switches between them. */
import { DOSE_KINDS, type DoseKind } from '../../contract';
import type { DraftDose } from '../../schema';

type DoseOf<Kind extends DoseKind> = Extract<DraftDose, { kind: Kind }>;
export type AmountDose = Extract<DraftDose, { min: number | null }>;
type Amount = Omit<AmountDose, 'kind'>;

interface KindDetails<Kind extends DoseKind> {
  label: string;
  /** @param amount the previous kind's amount, to keep if this kind has one. */
  blank: (amount: Amount) => DoseOf<Kind>;
}

const KINDS: { [Kind in DoseKind]: KindDetails<Kind> } = {
  none: {
    label: 'No amount',
    blank: () => ({ kind: 'none', text: '' }),
  },
  reps: {
    label: 'Repetitions',
    blank: (amount) => ({ kind: 'reps', ...amount }),
  },
  breaths: {
    label: 'Breaths',
    blank: (amount) => ({ kind: 'breaths', ...amount }),
  },
  hold: {
    label: 'Timed hold',
    blank: (amount) => ({ kind: 'hold', ...amount }),
  },
  open: {
    label: 'Open-ended hold',
    blank: () => ({ kind: 'open', until: '' }),
  },
};

/** Labels and units of the kinds that have an amount. */
export const AMOUNT_LABELS: Record<AmountDose['kind'], string> = {
  reps: 'Repetitions',
  breaths: 'Breaths',
  hold: 'Seconds',
};
export const AMOUNT_UNITS: Record<AmountDose['kind'], string> = { reps: 'reps', breaths: 'breaths', hold: 's' };

export const DOSE_OPTIONS = DOSE_KINDS.map((kind) => ({ value: kind, label: KINDS[kind].label }));

/** The dose as another kind, with the same amount if both kinds have one. */
export function switchKind(dose: DraftDose, kind: DoseKind): DraftDose {
  const { min, max, beginner, per } = 'min' in dose ? dose : { min: null, max: null, beginner: null, per: '' };
  return KINDS[kind].blank({ min, max, beginner, per });
}
