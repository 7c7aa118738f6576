/**
 * Reads a dose as people write it, in English: "3 x 10, 30 s rest", "20–30 s each side, twice", "5 slow breaths", "until
 * it softens". Imports nothing but the contract, so that browsers can use it.
 */
import { type Dose, SINGLE_SET } from '../contract';
import type { DoseText } from './text/dose';
import type { Range } from './text/quantity';
import { type Part, type PartOf, scanParts, type Span } from './text/scan-parts';

export interface ParsedDose extends DoseText {
  /** Parts of the text that weren't understood, as typed and in order. Empty if the whole text was understood. */
  notUnderstood: string[];
}

/** Characters. A longer text isn't a dose. */
const MAX_LENGTH = 1000;

/**
 * Reads a dose. Never throws. What contradicts an earlier part ("10 reps or 30 s") or lacks one (a rest without sets)
 * counts as not understood, as do reversed ranges. Without another dose, what isn't understood is the dose's text.
 */
export function parseDose(text: string): ParsedDose {
  if (text.length > MAX_LENGTH)
    return { dose: { kind: 'none', text }, sets: SINGLE_SET, side: null, notUnderstood: [text] };
  const { parts, hold } = scanParts(text);
  const used = new Set<Part>();
  const use = <Kind extends Part['kind']>(...kinds: Kind[]): PartOf<Kind> | undefined => {
    const part = parts.find((each): each is PartOf<Kind> => !used.has(each) && (kinds as string[]).includes(each.kind));
    if (part) used.add(part);
    return part;
  };

  // "Press twice": without another amount, a number of times is the amount.
  const main = use('amount', 'until') ?? use('count');
  const sets = use('sets', 'count');
  const dose = main ? doseOf(main, hold !== null) : { kind: 'none' as const, text: '' };
  if ('per' in dose) {
    dose.per = use('per')?.value ?? '';
    const beginner = parts.find((part) => part.kind === 'beginner');
    const amount = beginner && main && main.kind !== 'until' ? inUnitOf(beginner.value, main.value, dose.kind) : null;
    if (beginner && amount !== null) {
      dose.beginner = amount;
      used.add(beginner);
    }
  }
  const rest = sets && use('rest')?.value;
  if (sets) use('perSet');
  const side = use('side')?.value ?? null;
  const unused: Span[] = parts.filter((part) => !used.has(part));
  // "Hold" alone says neither for how long nor until when.
  if (hold && !main) unused.push(hold);
  const notUnderstood = textsOf(text, unused, parts);
  return {
    // A dose in words stays as typed: "to failure".
    dose: dose.kind === 'none' ? { ...dose, text: notUnderstood.join(', ') } : dose,
    sets: sets ? { min: sets.value.min, max: sets.value.max, rest: rest ?? 0 } : SINGLE_SET,
    side,
    notUnderstood,
  };
}

function doseOf(part: PartOf<'amount' | 'until' | 'count'>, isHold: boolean): Dose {
  if (part.kind === 'until') return { kind: 'open', until: part.value };
  const { min, max, unit } = part.value;
  const kind = unit ?? (isHold && part.kind === 'amount' ? 'hold' : 'reps');
  return { kind, min, max, beginner: null, per: '' };
}

/** A beginner's amount in the unit of the usual one; null if they don't fit together. */
function inUnitOf(beginner: Range, usual: Range, kind: Dose['kind']): number | null {
  if (beginner.unit !== null) return beginner.unit === kind ? beginner.min : null;
  // "5 min (2 if new)" is 2 min. After "1:30", a bare number could be either.
  const scale = usual.unit === null ? 1 : usual.scale;
  return scale === null ? null : beginner.min * scale;
}

/** The text of these spans. Neighbors with no other part between them are one. */
function textsOf(text: string, spans: Span[], all: Span[]): string[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    const isNext = last && !all.some((each) => each.start >= last.end && each.end <= start);
    if (isNext) last.end = end;
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => text.slice(start, end));
}
