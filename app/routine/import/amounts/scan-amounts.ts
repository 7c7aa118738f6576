/** Finds the parts of doses in a sentence. */
import type { Span } from '../document/document';
import {
  AFTER_VERB,
  AGAIN,
  CURRENCY,
  BOTH_WAYS,
  BREATHE_AFTER,
  EACH_LASTING,
  FORTH_AND_BACK,
  LIMIT,
  LOTS,
  OF_EACH,
  ON_TOP,
  NOT_SPENT,
  ONE_WAY,
  OR_MORE,
  PRICE_OR_DATE,
  REPS_LABEL,
  RIGHT_AND_LEFT,
  ROUNDS_LABEL,
  SETS_LABEL,
  TIME_OF_DAY,
  TRIES,
  UNTIL_DONE,
  WHOLE_AFTER,
  WHOLE_BEFORE,
} from '../languages/near-amounts';
import { readNumber, readQuantity, type Quantity } from './numbers';
import { type AmountPatterns, matchAt } from './patterns';
import { readRest } from './rests';
import type { Part, PartKind } from './parts';

/** "3 x 10", "3 sets of 8". */
const OF =
  /\s*(?:of(?:\s+about)?|[x×*](?![\p{L}])|by|à|mit(?:\s+je(?:weils)?)?|zu(?:\s+je)?|von(?:\s+je)?|with|de|con|di|van|po|w\/|:|من)\s*(?:je\s+)?(?=[\p{N}\p{L}])/uy;
const TIMES_SIGN = /\s*[x×*](?![\p{L}])\s*(?=[\p{N}\p{L}])/uy;
const SETS_AFTER = /[x×*]\s?(\d{1,2})(?![\p{L}\d])/uy;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}]+)*|[^]/uy;
const NOUN = /\s+([\p{L}][\p{L}\p{M}'-]*)/uy;
/** "10 in each direction". */
const COUNT_BEFORE_PER = /\s*,?\s*/uy;

/** What was found in the text that was read last: the same ranges are read by names, sentences and fields. */
const known = { lower: '', patterns: null as AmountPatterns | null, parts: new Map<number, Part[]>() };

/** Parts in the order of the text. `lower` is the article's text in lower case. */
export function scanAmounts(lower: string, span: Span, patterns: AmountPatterns): readonly Part[] {
  if (known.lower !== lower || known.patterns !== patterns) {
    Object.assign(known, { lower, patterns });
    known.parts.clear();
  }
  const key = span.start * (lower.length + 1) + span.end;
  const found = known.parts.get(key) ?? scan(lower, span, patterns);
  known.parts.set(key, found);
  return found;
}

function scan(lower: string, span: Span, patterns: AmountPatterns): Part[] {
  const text = lower.slice(span.start, span.end);
  if (!patterns.hint.test(text)) return [];
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s.,;:()!?"'–—]/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const found = partsAt(text, at, patterns);
    if (found.length > 0) {
      parts.push(...found);
      at = Math.max(at + 1, found.at(-1)?.end ?? 0);
    } else {
      at = matchAt(WORD, text, at)?.end ?? at + 1;
    }
  }
  return parts.map((part) => ({ ...part, start: part.start + span.start, end: part.end + span.start }));
}

/** Phrases that are one part by themselves, in the order they're tried. */
const PHRASES = [
  'open',
  'same',
  'everyStep',
  'other',
  'each',
  'everything',
  'alternate',
  'beginner',
  'total',
] as const satisfies PartKind[];

function partsAt(text: string, start: number, patterns: AmountPatterns): Part[] {
  const rest = readRest(text, start, patterns);
  if (rest) return [rest];
  for (const kind of PHRASES) {
    const found = matchAt(patterns[kind], text, start);
    // Circles have two ways, not two sides.
    if (found && kind === 'each' && ONE_WAY.test(text.slice(Math.max(0, start - 16), found.end)))
      return [{ kind: 'per', per: 'way', start, end: found.end }];
    if (found) return [{ kind, start, end: found.end }];
  }
  const per = matchAt(patterns.per, text, start);
  if (per) return [{ kind: 'per', per: per.text, start, end: per.end }];
  const done = matchAt(UNTIL_DONE, text, start);
  if (done) return [{ kind: 'repeat', start, end: done.end }];
  const range = timesRange(text, start, patterns);
  if (range) return [range];
  const until = matchAt(patterns.until, text, start);
  if (until) return [{ kind: 'until', until: until.text, start, end: until.end }];
  const setsAfter = matchAt(SETS_AFTER, text, start);
  if (setsAfter)
    return [{ kind: 'count', min: Number(setsAfter.text), max: null, isMore: false, start, end: setsAfter.end }];
  const once = matchAt(patterns.once, text, start);
  if (once) {
    const frequency = matchAt(patterns.notDose, text, matchAt(OR_MORE, text, once.end)?.end ?? once.end);
    if (frequency) return [{ kind: 'skip', start, end: frequency.end }];
    const more = matchAt(patterns.more, text, matchAt(/\s+/y, text, once.end)?.end ?? once.end);
    const value = patterns.onceValues[once.text] ?? 1;
    const breathing = matchAt(BREATHE_AFTER, text, once.end);
    if (breathing) return [{ kind: 'amount', unit: 'breaths', min: value, max: null, start, end: breathing.end }];
    const isOnTop = ON_TOP.test(text.slice(0, start));
    // "At once", "once you're there".
    if (value === 1 && AGAIN.test(text.slice(0, start)))
      return [{ kind: 'count', min: 1, max: null, isMore: true, start, end: more?.end ?? once.end }];
    if (value === 1) return [{ kind: 'skip', start, end: once.end }];
    return [
      { kind: 'count', min: value, max: null, isMore: more !== null || isOnTop, start, end: more?.end ?? once.end },
    ];
  }
  const rounds = matchAt(ROUNDS_LABEL, text, start);
  if (rounds)
    return [
      { kind: 'everything', start, end: start },
      { kind: 'sets', min: Number(rounds.text), max: null, start, end: rounds.end },
    ];
  const label = matchAt(SETS_LABEL, text, start) ?? matchAt(REPS_LABEL, text, start);
  const labeled = label && readQuantity(text, label.end, patterns);
  if (labeled?.unit === null) {
    const { min, max, end } = labeled;
    const isSets = /^(?:set|s[aä]tz|durchg)/u.test(text.slice(start, start + 6));
    return isSets ? [{ kind: 'sets', min, max, start, end }] : [{ kind: 'amount', unit: 'reps', min, max, start, end }];
  }
  const quantity = readQuantity(text, start, patterns);
  if (quantity) return quantityParts(text, start, quantity, patterns);
  const hold = matchAt(patterns.hold, text, start);
  if (hold) return [{ kind: 'hold', start, end: hold.end }];
  const repeat = matchAt(patterns.repeat, text, start);
  return repeat ? [{ kind: 'repeat', start, end: repeat.end }] : [];
}

/** "Fünf- bis zehnmal", "ein- bis zweimal". */
function timesRange(text: string, start: number, patterns: AmountPatterns): Part | null {
  const first = readNumber(text, start, patterns);
  const link = first && matchAt(patterns.to, text, first.end);
  const last = link && matchAt(patterns.once, text, link.end);
  const max = last && patterns.onceValues[last.text];
  if (!first || !last || max == null || max <= first.value || matchAt(patterns.notDose, text, last.end)) return null;
  return { kind: 'count', min: first.value, max, isMore: false, start, end: last.end };
}

function quantityParts(text: string, start: number, quantity: Quantity, patterns: AmountPatterns): Part[] {
  const { min, max, unit, end, isMore } = quantity;
  const skip: Part[] = [{ kind: 'skip', start, end }];
  const before = text.slice(Math.max(0, start - 20), start);
  // "$9", "9 €", "March 25", and "2024" are no amounts.
  const isYear = unit === null && max === null && min >= 1900;
  if (isYear || (unit === null && (PRICE_OR_DATE.test(before) || CURRENCY.test(text.slice(end, end + 12)))))
    return skip;
  // "Every 20 minutes" is how often.
  if (unit === 'hold' && /\b(?:every|alle)\s+$/u.test(before)) return skip;
  if (unit === 'hold' && (LIMIT.test(before) || (text[start + 2] === ':' && TIME_OF_DAY.test(before)))) return skip;
  if (unit === 'hold' && NOT_SPENT.test(text.slice(end, end + 60))) return skip;
  const isHyphened = unit === 'hold' && /\d-\p{L}|\p{L}-\p{L}/u.test(text.slice(start, end));
  const isOfWhole =
    WHOLE_AFTER.test(text.slice(end, end + 60)) || WHOLE_BEFORE.test(text.slice(Math.max(0, start - 12), start));
  if (isHyphened && isOfWhole) return skip;
  // "Four-point reach", "two-hand swings".
  if (unit === null && /^(?:-\p{L}|\/\d)/u.test(text.slice(end))) return skip;
  const isWhole = Number.isInteger(min) && (max === null || Number.isInteger(max));
  if (unit === 'skip' || !isWhole || min < 1) return skip;
  const notDose = matchAt(patterns.notDose, text, end);
  if (notDose) return [{ kind: 'skip', start, end: notDose.end }];
  if (unit === 'sets') {
    const of = matchAt(OF, text, end);
    const inner = of && readQuantity(text, of.end, patterns);
    const sets: Part = { kind: 'sets', min, max, start, end };
    if (!of || !inner || inner.unit === 'sets' || inner.unit === 'skip') return [sets];
    return [sets, amountPart(of.end, inner)];
  }
  if (unit === 'times') {
    const breathing = matchAt(BREATHE_AFTER, text, end);
    if (breathing) return [{ kind: 'amount', unit: 'breaths', min, max, start, end: breathing.end }];
    return [{ kind: 'count', min, max, isMore: isMore || ON_TOP.test(text.slice(0, start)), start, end }];
  }
  if (unit !== null) {
    const amount: Part = { kind: 'amount', unit, min, max, start, end };
    const of = unit === 'reps' ? matchAt(EACH_LASTING, text, end) : null;
    const time = of && readQuantity(text, of.end, patterns);
    if (of && time?.unit === 'hold') return [{ kind: 'sets', min, max, start, end }, amountPart(of.end, time)];
    const work = unit === 'hold' ? matchAt(patterns.work, text, end) : null;
    return work ? [amount, { kind: 'everyStep', start: end, end: work.end }] : [amount];
  }
  const sign = matchAt(TIMES_SIGN, text, end);
  const inner = sign && readQuantity(text, sign.end, patterns);
  if (sign && inner && matchAt(patterns.notDose, text, inner.end)) return [{ kind: 'skip', start, end: inner.end }];
  if (sign && inner && inner.unit !== 'skip') {
    if (inner.unit === 'sets')
      return [
        amountPart(start, quantity),
        { kind: 'sets', min: inner.min, max: inner.max, start: sign.end, end: inner.end },
      ];
    return [{ kind: 'sets', min, max, start, end }, amountPart(sign.end, inner)];
  }
  const tries = matchAt(TRIES, text, end);
  const each = tries && readQuantity(text, tries.end, patterns);
  if (tries && each?.unit === 'hold')
    return [{ kind: 'sets', min, max, start, end: tries.end }, amountPart(tries.end, each)];
  const lots = matchAt(LOTS, text, end);
  const lot = lots && readQuantity(text, lots.end, patterns);
  if (
    lots &&
    lot &&
    (lot.unit === 'reps' || lot.unit === 'hold' || lot.unit === 'breaths' || (lot.unit === null && min <= 10))
  )
    return [{ kind: 'sets', min, max, start, end: lots.end }, amountPart(lots.end, lot)];
  const forthAndBack = matchAt(FORTH_AND_BACK, text, end);
  if (forthAndBack) {
    return [
      { kind: 'amount', unit: 'reps', min, max, start, end },
      { kind: 'per', per: patterns.direction, start: end, end: forthAndBack.end },
    ];
  }
  const bothWays = matchAt(BOTH_WAYS, text, end);
  if (bothWays && Number(bothWays.text) === min) {
    return [
      { kind: 'amount', unit: 'reps', min, max, start, end },
      { kind: 'per', per: patterns.direction, start: end, end: bothWays.end },
    ];
  }
  const sides = matchAt(RIGHT_AND_LEFT, text, end);
  if (sides && (sides.text === text.slice(start, end) || /^\D*$/.test(sides.text))) {
    return [
      { kind: 'amount', unit: 'reps', min, max, start, end },
      { kind: 'each', start: end, end: sides.end },
    ];
  }
  const next = matchAt(COUNT_BEFORE_PER, text, end)?.end ?? end;
  const isCounted =
    matchAt(patterns.each, text, next) ??
    matchAt(patterns.per, text, next) ??
    matchAt(patterns.total, text, next) ??
    matchAt(OF_EACH, text, next);
  // "I'd do 15."
  // "If ten is too many, do six" is for some.
  const isAsked =
    min >= 3 &&
    !/^\s*(?:if|when|wenn|falls)\b/u.test(text) &&
    /^\s*(?:[.,;!)]|$)/.test(text.slice(end)) &&
    AFTER_VERB.test(text.slice(0, start));
  if (isCounted || isAsked) return [{ kind: 'amount', unit: 'reps', min, max, start, end }];
  return [{ kind: 'bare', min, max, noun: matchAt(NOUN, text, end)?.text ?? '', start, end }];
}

function amountPart(start: number, { min, max, unit, end }: Quantity): Part {
  const isUnit = unit === 'hold' || unit === 'breaths' || unit === 'reps';
  return { kind: 'amount', unit: isUnit ? unit : 'reps', min, max, start, end };
}
