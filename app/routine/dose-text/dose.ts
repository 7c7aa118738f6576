/** What a dose as text says: the dose itself, its sets, and whether it's for each side. */

export interface Amount {
  min: number;
  max: number | null;
  beginner: number | null;
  per: string;
}

export type Dose =
  { kind: 'none' } | ({ kind: 'reps' | 'breaths' | 'hold' } & Amount) | { kind: 'open'; until: string };

export interface Sets {
  min: number;
  max: number | null;
  /** Seconds. */
  rest: number;
}

export interface DoseText {
  dose: Dose;
  sets: Sets;
  /** Null if the text doesn't mention sides. */
  side: 'each' | 'none' | null;
}

/** A single set, as for a dose that doesn't mention sets. */
export const ONE_SET: Sets = { min: 1, max: null, rest: 0 };
