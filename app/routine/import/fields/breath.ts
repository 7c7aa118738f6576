/** How to breathe in a step: a cue, and the pace if it's given in seconds. */
import type { DraftStep } from '../../schema';
import { readNumber } from '../amounts/numbers';
import { type Span, trim } from '../document/document';
import { capitalized, type Context, lowerOf, wordsOf } from './context';
import type { Unit } from './units';

type Breath = NonNullable<DraftStep['breath']>;

export interface FoundBreath {
  breath: Breath;
  span: Span;
  /** Whether the sentence is about nothing else. */
  isWhole: boolean;
}

const SHORT = 14;

export function readBreath(unit: Unit, span: Span, { analysis }: Context): FoundBreath | null {
  const { words, amounts } = analysis.language;
  let text = lowerOf(analysis, span);
  // "Ten breaths" is an amount.
  for (const part of unit.sentence.parts) {
    if (part.kind !== 'amount' || part.unit !== 'breaths') continue;
    text =
      text.slice(0, part.start - span.start) + ' '.repeat(part.end - part.start) + text.slice(part.end - span.start);
  }
  words.breath.lastIndex = 0;
  const pace = words.pace.exec(lowerOf(analysis, span));
  const found = words.breath.exec(text) ?? pace;
  if (!found) return null;
  const isLabel = unit.label === 'breath';
  const first = text
    .trimStart()
    .split(/[\s,]+/)
    .slice(0, 3)
    .join(' ');
  words.breath.lastIndex = 0;
  const begins = words.breath.test(first);
  const isWhole = isLabel || begins || text.split(/\s+/).length <= SHORT;
  const cue = isWhole ? span : clauseAround(text, found.index, span);
  const seconds = (source: string | undefined) => {
    const value = source === undefined ? null : readNumber(source, 0, amounts)?.value;
    return value !== undefined && value !== null && value >= 1 && value <= 60 && Number.isInteger(value) ? value : null;
  };
  const [inText, outText] = pace?.slice(1).filter((group) => group !== undefined) ?? [];
  const inhale = seconds(inText);
  const exhale = seconds(outText);
  const isPaced = inhale !== null && exhale !== null;
  const breath = {
    cue: capitalized(wordsOf(analysis, cue)),
    inhale: isPaced ? inhale : null,
    exhale: isPaced ? exhale : null,
  };
  return { breath, span: cue, isWhole };
}

/** The part between commas and "and" that a position is in. */
function clauseAround(text: string, at: number, span: Span): Span {
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(/[,;:]|\s(?:and|und)\s/gu)) {
    if (match.index + match[0].length <= at) start = match.index + match[0].length;
    else if (match.index > at) {
      end = match.index;
      break;
    }
  }
  return (
    trim(text, { start, end }, ',;:') && {
      start: span.start + trim(text, { start, end }, ',;:').start,
      end: span.start + trim(text, { start, end }, ',;:').end,
    }
  );
}
