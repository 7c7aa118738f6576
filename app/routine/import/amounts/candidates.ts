/** What could be a step's dose, and which it is. */
import { AFTER_VERB, AS_MANY, BEGINNING, REPETITIONS } from '../languages/near-amounts';
import { isBeginners } from './beginners';
import type { Part, PartOf } from './parts';
import type { Candidate, Source } from './source';

/** Seconds. "10 times, holding 5 seconds" is 10 reps; "3 times, holding 30 seconds" is 3 sets. */
export const SHORT_HOLD = 10;
const FEW = 3;
const LIMITS = { reps: 500, breaths: 500, hold: 3600, count: 500, until: 0, open: 0 };

export function candidatesOf(source: Source): Candidate[] {
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
      // "The last one" and "one knee" are no reps.
      const isOne = part.min === 1 && part.max === null && !/^\d/.test(text.slice(part.start - source.start));
      // "Through all four fingers."
      const isAll = /\b(?:all|alle)\s+$/.test(text.slice(0, part.start - source.start));
      const isCounted = !isOne && !isAll && (unit !== null || next?.kind === 'each' || isListed(part, source));
      if (isCounted && kind !== 'sets' && kind !== 'rest') add(kind, part);
    }
  }
  return found.filter(
    ({ kind, min, max, weight: own }) => own > 0 && ((max ?? min) <= LIMITS[kind] || LIMITS[kind] === 0),
  );
}

function isAloneOr(after: string): boolean {
  return /^\s*(?:[.,;)]|$|and\b|und\b)/u.test(after);
}

/** "Shoulder rolls: 10 backward", "10 nods." */
function isListed(part: PartOf<'bare'>, { text, start, weight }: Source): boolean {
  const before = text.slice(0, part.start - start).trimEnd();
  const after = text.slice(part.end - start);
  const isAlone = /^\s*(?:[.,;()]|$|(?:or|oder)\s+(?:until|bis)\b)/.test(after);
  // "8–15 stop before failure."
  if (before === '' && weight >= 4 && part.max !== null && part.min >= 4) return true;
  if (/[:–—-]$/.test(before)) return true;
  // "10 to begin with, 15 when that's easy."
  if (before === '' && part.min >= 4 && BEGINNING.test(after)) return true;
  // "If eight is too long, do six" is for some.
  const isForAll = !/^\s*(?:if|when|wenn|falls)\b/u.test(text);
  if (isForAll && part.min >= 3 && isAloneOr(after) && AFTER_VERB.test(text.slice(0, part.start - start))) return true;
  if (weight >= 4 && before === '' && /^\s+(?:again|nochmals?)\s*[.!]?$/u.test(after)) return true;
  if (weight >= 4 && isAloneOr(after) && /^(?:again|nochmals?|wieder|another)\s*$/u.test(before)) return true;
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
    !AS_MANY.test(text.slice(0, part.start - start)) &&
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

export function mainCandidate(candidates: readonly Candidate[], hasSets: boolean): Candidate | null {
  // "Take a deep breath, then …" is how, if there's another amount.
  const isAside = ({ kind, min, max, weight }: Candidate) =>
    kind === 'breaths' && min === 1 && max === null && (candidates.length > 1 || weight < 4);
  const best = (kinds: Candidate['kind'][]) => {
    const some = candidates.filter((each) => kinds.includes(each.kind) && !each.isMore && !isAside(each));
    return some.reduce<Candidate | null>((most, each) => (most && most.weight >= each.weight ? most : each), null);
  };
  const hold = best(['hold']);
  const count = best(['count']);
  const reps = best(['reps']) ?? (count && !hold && !best(['breaths']) ? count : null);
  const breaths = best(['breaths']);
  const fallback = best(['until', 'open']);
  const isInterval = ['everyStep', 'rest'].every((kind) => hold?.source.parts.some((part) => part.kind === kind));
  if (hold && !reps && count && !isInterval && hold.min <= SHORT_HOLD && count.min > FEW && !count.isMore) return count;
  const timed =
    hold && breaths
      ? breaths.weight > hold.weight || (hold.min <= SHORT_HOLD && breaths.min > 1)
        ? breaths
        : hold
      : (hold ?? breaths);
  if (!reps || !timed) return reps ?? timed ?? fallback;
  if (timed.kind === 'hold' && timed.min > SHORT_HOLD && !hasSets && isFewReps(reps)) return timed;
  // A short hold is how a rep is done.
  const isShort = timed.kind === 'hold' ? timed.min <= SHORT_HOLD : timed.min <= 2;
  if (isShort) return reps;
  if (timed.weight !== reps.weight) return timed.weight > reps.weight ? timed : reps;
  return timed.start < reps.start ? timed : reps;
}

/** "2 to 4 repetitions", which repeat a long hold. */
function isFewReps({ kind, min, max, start, end, source }: Candidate): boolean {
  const words = source.text.slice(start - source.start, end - source.start);
  return kind === 'reps' && (max ?? min) <= 5 && REPETITIONS.test(words);
}

/** Whether a number of times repeats the main amount. */
export function isRepetition(count: Candidate, main: Candidate): boolean {
  if (count.kind === 'count' && count.isMore && main.kind !== 'open' && main.kind !== 'until') return true;
  if (main.kind === 'count' || main.kind === 'open' || main.kind === 'until') return false;
  if (count.kind === 'reps') return isFewReps(count) && main.kind === 'hold';
  // "10 rolls forward, then backward 10 times."
  if (main.kind === 'reps' && count.min >= main.min) return false;
  return count.kind === 'count' && count.min <= 20 && count.weight > 0;
}
