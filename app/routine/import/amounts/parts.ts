/** The parts of a dose, as they're found in a sentence. */
import type { Span } from '../document/document';

export type AmountUnit = 'reps' | 'breaths' | 'hold';

export interface Numbers {
  min: number;
  max: number | null;
}

interface Values {
  /** Counts, or seconds. */
  amount: Numbers & { unit: AmountUnit };
  /** A number without a unit. `noun` is the word after it. */
  bare: Numbers & { noun: string };
  /** "5 times", which are reps or sets. `isMore` for "two more times". */
  count: Numbers & { isMore: boolean };
  sets: Numbers;
  /** Seconds, and what it's between. */
  rest: { seconds: number; between: 'rounds' | 'steps' | null };
  each: null;
  /** Says to repeat on the other side. */
  other: null;
  alternate: null;
  per: { per: string };
  until: { until: string };
  open: null;
  beginner: null;
  total: null;
  hold: null;
  repeat: null;
  everyStep: null;
  everything: null;
  same: null;
  /** A number that isn't a dose: "3 times a week". */
  skip: null;
}

export type PartKind = keyof Values;
export type Part = {
  [Kind in PartKind]: Span & { kind: Kind } & (Values[Kind] extends null ? unknown : Values[Kind]);
}[PartKind];
export type PartOf<Kind extends PartKind> = Extract<Part, { kind: Kind }>;

export function isPart<Kind extends PartKind>(...kinds: Kind[]): (part: Part) => part is PartOf<Kind> {
  return (part): part is PartOf<Kind> => (kinds as string[]).includes(part.kind);
}
