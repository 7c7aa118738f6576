/** Splits a text into the parts of a dose, and what isn't one. */
import * as phrases from './phrases';
import { type Range, readRange } from './quantity';
import { readBeginner, readPer, readRest, readSets, readSide, readUntil } from './read-parts';
import { matchAt } from './scan';

export interface Span {
  start: number;
  end: number;
}

/** The value of each kind of part. */
interface Values {
  amount: Range;
  beginner: Range;
  sets: Range;
  /** A number of times, which can be sets or reps. */
  count: Range;
  /** Seconds. */
  rest: number;
  side: 'each' | 'none';
  until: string;
  per: string;
  /** "Per set" adds nothing to a number of sets. */
  perSet: null;
  unknown: null;
}

export type Part = { [Kind in keyof Values]: Span & { kind: Kind; value: Values[Kind] } }[keyof Values];
export type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

export interface Scanned {
  parts: Part[];
  /** Where the text says to hold, so that a bare number is seconds; null if it doesn't. */
  hold: Span | null;
}

export function scanParts(text: string): Scanned {
  const parts: Part[] = [];
  let hold: Span | null = null;
  /** Where filler words began that belong to what follows, if that isn't understood: "to" in "up to 10". */
  let fillerAt: number | null = null;
  let at = 0;
  while (at < text.length) {
    const separator = matchAt(phrases.SEPARATOR, text, at);
    if (separator) {
      at = separator.end;
      continue;
    }
    const part = readPart(text, at, parts);
    if (part) {
      parts.push(part);
      at = part.end;
      fillerAt = null;
      continue;
    }
    const verb = matchAt(phrases.HOLD, text, at);
    if (verb) {
      hold ??= { start: at, end: verb.end };
      at = verb.end;
      continue;
    }
    const filler = matchAt(phrases.FILLER, text, at);
    if (filler) {
      fillerAt ??= at;
      at = filler.end;
      continue;
    }
    const end = matchAt(phrases.WORD, text, at)?.end ?? at + 1;
    parts.push({ kind: 'unknown', value: null, start: fillerAt ?? at, end });
    fillerAt = null;
    at = end;
  }
  return { parts, hold };
}

function readPart(text: string, start: number, parts: readonly Part[]): Part | null {
  const rest = readRest(text, start);
  if (rest)
    return rest.value === null
      ? { kind: 'unknown', value: null, start, end: rest.end }
      : { kind: 'rest', start, end: rest.end, value: rest.value };
  const side = readSide(text, start);
  if (side) return { kind: 'side', start, ...side };
  const perSet = matchAt(phrases.PER_SET, text, start);
  if (perSet) return { kind: 'perSet', value: null, start, end: perSet.end };
  const beginner = readBeginner(text, start);
  if (beginner) return { kind: 'beginner', start, ...beginner };
  const until = readUntil(text, start);
  if (until) return { kind: 'until', start, ...until };
  const sets = readSets(
    text,
    start,
    parts.some(({ kind }) => kind === 'sets'),
  );
  if (sets) {
    const { value, isCount, end } = sets;
    const frequency = matchAt(phrases.FREQUENCY, text, end);
    return frequency
      ? { kind: 'unknown', value: null, start, end: frequency.end }
      : { kind: isCount ? 'count' : 'sets', value, start, end };
  }
  const amount = readRange(text, start);
  if (amount) return { kind: 'amount', value: amount, start, end: amount.end };
  const per = readPer(text, start);
  return per && { kind: 'per', start, ...per };
}
