/** What doses are made of: pieces of text with their parts, and what's found in them. */
import type { Certainty } from '../contract';
import type { Span } from '../document/document';
import type { AmountUnit, Part } from './parts';

/** What a source's label says its bare numbers are. */
export type SourceUnit = AmountUnit | 'sets' | 'rest' | 'any' | null;

/** A sentence, a labeled value or a table cell. */
export interface Source extends Span {
  text: string;
  parts: readonly Part[];
  /** 0 to 5: how surely it gives a dose. */
  weight: number;
  unit: SourceUnit;
}

export interface Found<Value> {
  value: Value;
  spans: Span[];
  certainty: Certainty;
}

export interface Candidate extends Span {
  kind: 'hold' | 'reps' | 'breaths' | 'count' | 'until' | 'open';
  min: number;
  max: number | null;
  isMore: boolean;
  text: string;
  weight: number;
  source: Source;
}

/** A part's range without its other fields. */
export function plainSpan({ start, end }: Span): Span {
  return { start, end };
}
