/** Makes a step's dose, sets and side from the parts that its sentences have. */
import type { Dose, Sets } from '../../contract';
import type { Certainty } from '../contract';
import type { Span } from '../document/document';
import { beginnerAmount } from './beginners';
import { candidatesOf, isRepetition, mainCandidate, SHORT_HOLD } from './candidates';
import { SECOND_TIME } from '../languages/near-amounts';
import { type Part, type PartOf, isPart } from './parts';
import { sideOf } from './side';
import { type Candidate, type Found, plainSpan, type Source } from './source';

export interface FoundDose {
  dose: Found<Dose> | null;
  sets: Found<Sets> | null;
  side: Found<'each' | 'none'> | null;
  restAfter: Found<number> | null;
  /** Parts that were understood. */
  used: Span[];
}

export function composeDose(sources: readonly Source[]): FoundDose {
  const candidates = withoutRhythm(sources.flatMap(candidatesOf));
  const sets = setsOf(sources);
  const main = mainCandidate(candidates, sets !== null);
  const used: Span[] = [];
  const result: FoundDose = { dose: null, sets: null, side: null, restAfter: null, used };
  let setCount: { min: number; max: number | null; spans: Span[] } | null = sets;
  if (main) {
    const certainty: Certainty = main.weight >= 4 ? 'sure' : main.weight >= 2 ? 'likely' : 'guess';
    const beginner = beginnerAmount(main, sources);
    const per = perOf(main);
    const spans = [plainSpan(main), ...(beginner ? beginner.spans : []), ...(per ? [plainSpan(per)] : [])];
    result.dose = { value: doseOf(main, beginner?.amount ?? null, per?.per ?? ''), spans, certainty };
    used.push(...spans);
    const again = candidates.find((each) => each !== main && isRepetition(each, main));
    if (again && !setCount) {
      setCount = {
        min: again.min + (again.isMore ? 1 : 0),
        max: again.max === null ? null : again.max + (again.isMore ? 1 : 0),
        spans: [plainSpan(again)],
      };
    }
  }
  if (main) setCount ??= doneAgain(main);
  const rest = restOf(sources.filter(({ weight }) => weight > 0.5));
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
  // "Harder: straighten a leg, 8 on each side" says nothing about the step.
  result.side = sideOf(
    sources.filter(({ weight }) => weight > 0.5),
    main,
  );
  if (result.side) used.push(...result.side.spans);
  return result;
}

/** Without the seconds of a rhythm: "in for 4 seconds", "hold for 4 seconds", "out for 4 seconds". */
function withoutRhythm(candidates: readonly Candidate[]): Candidate[] {
  const isShort = ({ kind, min }: Candidate) => kind === 'hold' && min <= SHORT_HOLD;
  const count = new Set(candidates.filter(isShort).map(({ source }) => source)).size;
  return count >= 3 ? candidates.filter((each) => !isShort(each)) : [...candidates];
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

function perOf(main: Candidate): PartOf<'per'> | null {
  const after = main.source.parts
    .filter(isPart('per'))
    .find((each) => each.start >= main.end && each.start - main.end <= 30);
  return after ?? null;
}

/** "8 reps, rest, and 8 more", "30 seconds, shake it out, another 30 seconds": two sets. */
function doneAgain({ source, end, min, kind }: Candidate): { min: number; max: null; spans: Span[] } | null {
  const { text, start, parts } = source;
  const isSame = (part: Part) =>
    (part.kind === 'bare' || part.kind === 'count' || (part.kind === 'amount' && part.unit === kind)) &&
    part.min === min &&
    part.start >= end;
  const again = parts.find(isSame);
  if (!again) return null;
  const between = text.slice(end - start, again.start - start);
  const after = /^\s+(?:more|weitere)\b/u.exec(text.slice(again.end - start))?.[0] ?? '';
  if (/[.!?]\s/.test(between) || !SECOND_TIME.test(between + after)) return null;
  return { min: 2, max: null, spans: [{ start: again.start, end: again.end + after.length }] };
}

/** Seconds. */
const MIN_REST = 5;

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
    // "Pause for 1 second at the top" is how.
    if (rest && rest.seconds >= MIN_REST && rest.seconds <= 900) return rest;
    const value = unit === 'rest' ? parts.find(isPart('amount', 'bare')) : undefined;
    if (value && value.min <= 900) return { seconds: value.min, start: value.start, end: value.end };
  }
  return null;
}
