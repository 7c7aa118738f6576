/** Makes a step's dose, sets and side from the parts that its sentences have. */
import { type Dose, type Sets, SINGLE_SET } from '../../contract';
import type { Span } from '../document/document';
import { type AmountUnit, type Part, type PartOf, isPart } from './parts';

export type Certainty = 'sure' | 'likely' | 'guess';

/** What a source's label says its bare numbers are. */
export type SourceUnit = AmountUnit | 'sets' | 'rest' | 'any' | null;

/** A sentence, a labeled value or a table cell. */
export interface Source extends Span {
  text: string;
  parts: Part[];
  /** 0 to 5: how surely it gives a dose. */
  weight: number;
  unit: SourceUnit;
}

export interface Found<Value> {
  value: Value;
  spans: Span[];
  certainty: Certainty;
}

export interface FoundDose {
  dose: Found<Dose> | null;
  sets: Found<Sets> | null;
  side: Found<'each' | 'none'> | null;
  restAfter: Found<number> | null;
  /** Parts that were understood. */
  used: Span[];
}

interface Candidate extends Span {
  kind: 'hold' | 'reps' | 'breaths' | 'count' | 'until' | 'open';
  min: number;
  max: number | null;
  isMore: boolean;
  text: string;
  weight: number;
  source: Source;
}

/** Seconds. "10 times, holding 5 seconds" is 10 reps; "3 times, holding 30 seconds" is 3 sets. */
const SHORT_HOLD = 10;
const FEW = 3;
const LIMITS = { reps: 500, breaths: 500, hold: 3600, count: 500, until: 0, open: 0 };

export function composeDose(sources: readonly Source[]): FoundDose {
  const candidates = sources
    .flatMap(candidatesOf)
    .filter(({ kind, min, max }) => (max ?? min) <= LIMITS[kind] || LIMITS[kind] === 0);
  const sets = setsOf(sources);
  const main = mainCandidate(candidates, sets !== null);
  const used: Span[] = [];
  const result: FoundDose = { dose: null, sets: null, side: null, restAfter: null, used };
  let setCount: { min: number; max: number | null; spans: Span[] } | null = sets;
  if (main) {
    const certainty: Certainty = main.weight >= 4 ? 'sure' : main.weight >= 2 ? 'likely' : 'guess';
    const beginner = beginnerAmount(main);
    const per = perOf(main);
    const spans = [plainSpan(main), ...(beginner ? beginner.spans : []), ...(per ? [plainSpan(per)] : [])];
    result.dose = { value: doseOf(main, beginner?.amount ?? null, per?.per ?? ''), spans, certainty };
    used.push(...spans);
    const again = candidates.find((each) => each.kind === 'count' && each !== main && isRepetition(each, main));
    if (again && !setCount) {
      setCount = {
        min: again.min + (again.isMore ? 1 : 0),
        max: again.max === null ? null : again.max + (again.isMore ? 1 : 0),
        spans: [plainSpan(again)],
      };
    }
  }
  const rest = restOf(sources);
  if (setCount && (setCount.max ?? setCount.min) <= 20 && !(setCount.min === 1 && setCount.max === null)) {
    const value: Sets = { min: setCount.min, max: setCount.max, rest: rest?.seconds ?? 0 };
    const spans = [...setCount.spans, ...(rest ? [plainSpan(rest)] : [])];
    result.sets = { value, spans, certainty: main ? 'sure' : 'likely' };
    used.push(...spans);
  } else if (rest) {
    result.restAfter = { value: rest.seconds, spans: [plainSpan(rest)], certainty: 'likely' };
    used.push(plainSpan(rest));
  }
  const steps = sources
    .flatMap(({ parts }) => parts)
    .find((part): part is PartOf<'rest'> => part.kind === 'rest' && part.between === 'steps');
  if (steps && !result.restAfter) {
    result.restAfter = { value: steps.seconds, spans: [plainSpan(steps)], certainty: 'sure' };
    used.push(plainSpan(steps));
  }
  result.side = sideOf(sources, main);
  if (result.side) used.push(...result.side.spans);
  return result;
}

export function hasDose({ dose, sets }: FoundDose): boolean {
  return dose !== null || sets !== null;
}

export function setsOrOne({ sets }: FoundDose): Sets {
  return sets?.value ?? SINGLE_SET;
}

function candidatesOf(source: Source): Candidate[] {
  const { parts, weight, unit, text } = source;
  const found: Candidate[] = [];
  for (const [i, part] of parts.entries()) {
    const add = (
      kind: Candidate['kind'],
      numbers: { min: number; max: number | null },
      extra: Partial<Candidate> = {},
    ) =>
      found.push({
        kind,
        min: numbers.min,
        max: numbers.max,
        isMore: false,
        text: '',
        weight: weightOf(part, source),
        source,
        start: part.start,
        end: part.end,
        ...extra,
      });
    const next = parts[i + 1];
    if (isBeginners(part, source)) continue;
    if (part.kind === 'amount') add(part.unit, part);
    else if (part.kind === 'count') add('count', part, { isMore: part.isMore });
    else if (part.kind === 'open') add('open', { min: 0, max: null });
    else if (part.kind === 'until') {
      const isHeld =
        weight >= 4 ||
        parts.some((each) => each.kind === 'hold' && each.end <= part.start && part.start - each.end <= 25);
      if (isHeld)
        add('until', { min: 0, max: null }, { text: text.slice(part.start - source.start, part.end - source.start) });
    } else if (part.kind === 'bare') {
      const kind = unit === 'any' || unit === null ? 'reps' : unit;
      const isCounted = unit !== null || next?.kind === 'each' || isListed(part, source);
      if (isCounted && kind !== 'sets' && kind !== 'rest') add(kind, part);
    }
  }
  return found.filter((each) => each.weight > 0);
}

/** "Shoulder rolls: 10 backward", "10 nods." */
function isListed(part: PartOf<'bare'>, { text, start, weight }: Source): boolean {
  const before = text.slice(0, part.start - start).trimEnd();
  const after = text.slice(part.end - start);
  const isAlone = /^\s*(?:[.,;)]|$)/.test(after);
  if (/[:–—-]$/.test(before)) return true;
  return (
    weight >= 4 &&
    (before === '' || /[,;(•]$/.test(before)) &&
    (isAlone || /^\p{L}+s$/u.test(part.noun) || /^\p{L}+e[nr]?$/u.test(part.noun))
  );
}

function weightOf(part: Part, { parts, weight, text, start }: Source): number {
  const before = text.slice(Math.max(0, part.start - start - 14), part.start - start);
  const after = text.slice(part.end - start, part.end - start + 12);
  const isTime = part.kind === 'amount' && part.unit === 'hold';
  if (
    isTime &&
    /(?:\b(?:after|within|every|in|over|last|first|next|than|past|nach|innerhalb|alle)\s+(?:the\s+)?)$/.test(before)
  )
    return 0;
  // "Take three seconds to sit down" says how fast.
  if (isTime && /^\s+to\s+\p{L}/u.test(after) && weight < 4) return 0.5;
  const verb = parts.some(
    (each) => (each.kind === 'hold' || each.kind === 'repeat') && each.end <= part.start && part.start - each.end <= 40,
  );
  const sided = parts.some(
    (each) => (each.kind === 'each' || each.kind === 'per') && each.start >= part.end && each.start - part.end <= 3,
  );
  return Math.min(5, weight + (verb ? 1 : 0) + (sided ? 0.5 : 0));
}

function mainCandidate(candidates: readonly Candidate[], hasSets: boolean): Candidate | null {
  // "Take a deep breath, then …" is how, if there's another amount.
  const isAside = ({ kind, min, max }: Candidate) =>
    kind === 'breaths' && min === 1 && max === null && candidates.length > 1;
  const best = (kinds: Candidate['kind'][]) => {
    const some = candidates.filter((each) => kinds.includes(each.kind) && !isAside(each));
    return some.reduce<Candidate | null>((most, each) => (most && most.weight >= each.weight ? most : each), null);
  };
  const hold = best(['hold']);
  const count = best(['count']);
  const reps = best(['reps']) ?? (count && !hold && !best(['breaths']) ? count : null);
  const breaths = best(['breaths']);
  const fallback = best(['until', 'open']);
  if (hold && !reps && count && hold.min <= SHORT_HOLD && count.min > FEW && !hasSets && !count.isMore) return count;
  const timed =
    hold && breaths
      ? breaths.weight > hold.weight || (hold.min <= SHORT_HOLD && breaths.min > 1)
        ? breaths
        : hold
      : (hold ?? breaths);
  if (!reps || !timed) return reps ?? timed ?? fallback;
  // A short hold is how a rep is done.
  const isShort = timed.kind === 'hold' ? timed.min <= SHORT_HOLD : timed.min <= 2;
  if (isShort) return reps;
  if (timed.weight !== reps.weight) return timed.weight > reps.weight ? timed : reps;
  return timed.start < reps.start ? timed : reps;
}

/** Whether a number of times repeats the main amount. */
function isRepetition(count: Candidate, main: Candidate): boolean {
  if (main.kind === 'count' || main.kind === 'open' || main.kind === 'until') return false;
  return count.min <= 20 && count.weight > 0;
}

function doseOf(main: Candidate, beginner: number | null, per: string): Dose {
  const amount = {
    min: main.min,
    max: main.max,
    beginner: beginner !== null && beginner <= main.min ? beginner : null,
    per,
  };
  switch (main.kind) {
    case 'until':
      return {
        kind: 'open',
        until: main.text
          .replace(/^\S+(?:\s+lange,?\s+bis)?\s+/u, '')
          .trim()
          .slice(0, 200),
      };
    case 'open':
      return { kind: 'open', until: '' };
    case 'count':
      return { kind: 'reps', ...amount };
    default:
      return { kind: main.kind, ...amount };
  }
}

/** Whether an amount is the one for beginners: it's next to the word, and another one is there too. */
function isBeginners(part: Part, source: Source): boolean {
  return beginnersPart(source)?.amount === part;
}

function beginnersPart({
  parts,
  text,
  start,
}: Source): { amount: PartOf<'amount' | 'bare' | 'count'>; word: Span } | null {
  const word = parts.find(isPart('beginner'));
  if (!word) return null;
  const amounts = parts.filter(isPart('amount', 'bare', 'count'));
  if (amounts.length < 2) return null;
  const between = (from: number, to: number) => text.slice(from - start, to - start);
  const before = amounts.findLast(
    (each) =>
      each.end <= word.start &&
      !/[.;]|,\s*\p{L}{4,}/u.test(between(each.end, word.start)) &&
      word.start - each.end <= 25,
  );
  const after = amounts.find(
    (each) => each.start >= word.end && /^[\s:,(]*(?:\p{L}+\s+){0,2}$/u.test(between(word.end, each.start)),
  );
  const isFirst = (each: Part | undefined) => each === amounts[0];
  const amount = after ?? (isFirst(before) ? undefined : before);
  return amount ? { amount, word } : null;
}

function beginnerAmount(main: Candidate): { amount: number; spans: Span[] } | null {
  const found = beginnersPart(main.source);
  if (!found) return null;
  const { amount, word } = found;
  const isSame = amount.kind === 'amount' && amount.unit === main.kind;
  const scale = main.kind === 'hold' && main.min % 60 === 0 ? 60 : 1;
  if (amount.kind === 'amount' && !isSame) return null;
  return {
    amount: amount.kind === 'bare' ? amount.min * scale : amount.min,
    spans: [plainSpan(amount), plainSpan(word)],
  };
}

function perOf(main: Candidate): PartOf<'per'> | null {
  const after = main.source.parts
    .filter(isPart('per'))
    .find((each) => each.start >= main.end && each.start - main.end <= 30);
  return after ?? null;
}

function setsOf(sources: readonly Source[]): { min: number; max: number | null; spans: Span[] } | null {
  for (const { parts, weight, unit } of [...sources].sort((one, other) => other.weight - one.weight)) {
    const found = parts.find(isPart('sets')) ?? (unit === 'sets' ? parts.find(isPart('bare', 'count')) : undefined);
    if (found && weight > 0 && !parts.some(isPart('everything')))
      return { min: found.min, max: found.max, spans: [plainSpan(found)] };
  }
  return null;
}

function restOf(sources: readonly Source[]): { seconds: number; start: number; end: number } | null {
  for (const { parts, unit } of sources) {
    const rest = parts.find((part): part is PartOf<'rest'> => part.kind === 'rest' && part.between === null);
    if (rest && rest.seconds <= 900) return rest;
    const value = unit === 'rest' ? parts.find(isPart('amount', 'bare')) : undefined;
    if (value && value.min <= 900) return { seconds: value.min, start: value.start, end: value.end };
  }
  return null;
}

/** "Each side" has to belong to an amount, stand alone, or name the sides. */
function sideOf(sources: readonly Source[], main: Candidate | null): Found<'each' | 'none'> | null {
  for (const source of sources) {
    const { parts, text, start, weight } = source;
    if (parts.some(isPart('total'))) {
      const total = parts.find(isPart('total'));
      if (main?.source === source && total) return { value: 'none', spans: [plainSpan(total)], certainty: 'likely' };
    }
    for (const [i, part] of parts.entries()) {
      if (part.kind === 'other') return { value: 'each', spans: [plainSpan(part)], certainty: 'sure' };
      if (part.kind !== 'each') continue;
      const words = text.slice(part.start - start, part.end - start);
      const before = parts[i - 1];
      const gap = before ? text.slice(before.end - start, part.start - start) : text.slice(0, part.start - start);
      const follows =
        before !== undefined &&
        before.kind !== 'hold' &&
        before.kind !== 'repeat' &&
        (gap.match(/[\p{L}]+/gu)?.length ?? 0) <= 2;
      const next = parts[i + 1];
      const leads =
        next !== undefined && (next.kind === 'amount' || next.kind === 'bare') && next.start - part.end <= 6;
      const isAlone =
        weight >= 5 ||
        text.length - words.length <= 12 ||
        (weight >= 4 && !/^(?:(?:on|with|for|mit|auf)\s+)?(?:both|beide)/.test(words));
      const namesSides =
        /side|seite|lado|côté|lat[oi]|kant|stron|جانب|側|beidseitig/u.test(words) &&
        !/^\s+(?:of|der|des|von)\s/.test(text.slice(part.end - start));
      if (follows || leads || isAlone || namesSides)
        return { value: 'each', spans: [plainSpan(part)], certainty: follows || isAlone ? 'sure' : 'likely' };
    }
  }
  return leftAndRight(sources);
}

/** "Ten on the right. And ten on the left." */
function leftAndRight(sources: readonly Source[]): Found<'each'> | null {
  const on = (side: RegExp) =>
    sources.find(({ text, parts }) => side.test(text) && parts.some(isPart('amount', 'bare', 'count')));
  const right = on(/\b(?:on (?:the|your)|to the|auf der|mit dem)?\s*(?:right|rechten?|rechts)\b/);
  const left = on(/\b(?:on (?:the|your)|to the|auf der|mit dem)?\s*(?:left|linken?|links)\b/);
  if (!right || !left || right === left) return null;
  return { value: 'each', spans: [plainSpan(right), plainSpan(left)], certainty: 'likely' };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}
