/** Finds the parts of doses in a sentence. */
import type { Span } from '../document/document';
import { readQuantity, type Quantity } from './numbers';
import { type AmountPatterns, matchAt } from './patterns';
import type { Part, PartKind } from './parts';

/** "3 x 10", "3 sets of 8". */
const OF =
  /\s*(?:of(?:\s+about)?|[x×*](?![\p{L}])|by|à|mit(?:\s+je(?:weils)?)?|zu(?:\s+je)?|von(?:\s+je)?|with|de|con|di|van|po|w\/|:|من)\s*(?:je\s+)?(?=[\p{N}\p{L}])/uy;
const TIMES_SIGN = /\s*[x×*](?![\p{L}])\s*(?=[\p{N}\p{L}])/uy;
const SETS_AFTER = /[x×*]\s?(\d{1,2})(?![\p{L}\d])/uy;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}]+)*|[^]/uy;
const NOUN = /\s+([\p{L}][\p{L}\p{M}'-]*)/uy;
/** "10 forward, 10 backward". */
const BOTH_WAYS =
  /\s*(?:forwards?|clockwise|inwards?|vorwärts|im uhrzeigersinn)\s*(?:,|and|und|then|dann)?\s*(?:and\s+)?(\d{1,3})\s*(?:backwards?|counter-?clockwise|anti-?clockwise|outwards?|rückwärts|gegen den uhrzeigersinn)/uy;
/** "10 in each direction". */
const COUNT_BEFORE_PER = /\s*,?\s*/uy;

/** Parts in the order of the text. `lower` is the article's text in lower case. */
export function scanAmounts(lower: string, span: Span, patterns: AmountPatterns): Part[] {
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
    if (found) return [{ kind, start, end: found.end }];
  }
  const per = matchAt(patterns.per, text, start);
  if (per) return [{ kind: 'per', per: per.text, start, end: per.end }];
  const until = matchAt(patterns.until, text, start);
  if (until) return [{ kind: 'until', until: until.text, start, end: until.end }];
  const setsAfter = matchAt(SETS_AFTER, text, start);
  if (setsAfter)
    return [{ kind: 'count', min: Number(setsAfter.text), max: null, isMore: false, start, end: setsAfter.end }];
  const once = matchAt(patterns.once, text, start);
  if (once) {
    const frequency = matchAt(patterns.notDose, text, once.end);
    if (frequency) return [{ kind: 'skip', start, end: frequency.end }];
    return [
      { kind: 'count', min: patterns.onceValues[once.text] ?? 1, max: null, isMore: false, start, end: once.end },
    ];
  }
  const quantity = readQuantity(text, start, patterns);
  if (quantity) return quantityParts(text, start, quantity, patterns);
  const hold = matchAt(patterns.hold, text, start);
  if (hold) return [{ kind: 'hold', start, end: hold.end }];
  const repeat = matchAt(patterns.repeat, text, start);
  return repeat ? [{ kind: 'repeat', start, end: repeat.end }] : [];
}

function quantityParts(text: string, start: number, quantity: Quantity, patterns: AmountPatterns): Part[] {
  const { min, max, unit, end, isMore } = quantity;
  const skip: Part[] = [{ kind: 'skip', start, end }];
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
  if (unit === 'times') return [{ kind: 'count', min, max, isMore, start, end }];
  if (unit !== null) return [{ kind: 'amount', unit, min, max, start, end }];
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
  const bothWays = matchAt(BOTH_WAYS, text, end);
  if (bothWays && Number(bothWays.text) === min) {
    return [
      { kind: 'amount', unit: 'reps', min, max, start, end },
      { kind: 'per', per: 'direction', start: end, end: bothWays.end },
    ];
  }
  const next = matchAt(COUNT_BEFORE_PER, text, end)?.end ?? end;
  const isCounted =
    matchAt(patterns.each, text, next) ?? matchAt(patterns.per, text, next) ?? matchAt(patterns.total, text, next);
  if (isCounted) return [{ kind: 'amount', unit: 'reps', min, max, start, end }];
  return [{ kind: 'bare', min, max, noun: matchAt(NOUN, text, end)?.text ?? '', start, end }];
}

function amountPart(start: number, { min, max, unit, end }: Quantity): Part {
  const isUnit = unit === 'hold' || unit === 'breaths' || unit === 'reps';
  return { kind: 'amount', unit: isUnit ? unit : 'reps', min, max, start, end };
}

/** "Rest for 30 seconds", "30 s rest between sets", "no rest". */
function readRest(text: string, start: number, patterns: AmountPatterns): Part | null {
  const word = matchAt(patterns.rest, text, start);
  if (word) {
    const link = matchAt(
      /\s*(?:between\s+(?:the\s+|each\s+)?sets?\s*)?(?:of|for|about|for\s+about|von|für|de)?\s*:?\s*/y,
      text,
      word.end,
    );
    const time = readQuantity(text, link?.end ?? word.end, patterns);
    if (time?.unit === 'hold') return restPart(text, start, time, time.end, patterns);
    const before = betweenAt(text, word.end, patterns);
    const later =
      before && readQuantity(text, matchAt(/\s*(?:for|of|:|,)?\s*/y, text, before.end)?.end ?? before.end, patterns);
    return before && later?.unit === 'hold'
      ? { kind: 'rest', seconds: later.min, between: before.between, start, end: later.end }
      : null;
  }
  const opening = matchAt(/(?:with|mit)\s+(?:about\s+)?/y, text, start);
  const leading = matchAt(patterns.betweenRounds, text, start)
    ? 'rounds'
    : matchAt(patterns.betweenSteps, text, start)
      ? 'steps'
      : null;
  if (leading) {
    const end =
      (matchAt(patterns.betweenRounds, text, start) ?? matchAt(patterns.betweenSteps, text, start))?.end ?? start;
    const time = readQuantity(text, matchAt(/\s*(?:,|rest|take|for|ruhe|etwa)*\s*/y, text, end)?.end ?? end, patterns);
    return time?.unit === 'hold'
      ? { kind: 'rest', seconds: time.min, between: leading, start, end: restEnd(text, time.end, patterns) }
      : null;
  }
  const dazwischen = matchAt(/dazwischen\s+|in\s+between,?\s+(?:rest\s+)?/y, text, start);
  const from = opening?.end ?? dazwischen?.end ?? start;
  const time = readQuantity(text, from, patterns);
  if (time?.unit !== 'hold') return null;
  const after =
    matchAt(patterns.restAfterTime, text, time.end) ?? (betweenAt(text, time.end, patterns) && { end: time.end });
  return after ? restPart(text, start, time, after.end, patterns) : null;
}

function restEnd(text: string, at: number, patterns: AmountPatterns): number {
  return matchAt(patterns.restAfterTime, text, at)?.end ?? at;
}

function restPart(text: string, start: number, time: Quantity, end: number, patterns: AmountPatterns): Part {
  const between = betweenAt(text, end, patterns);
  const sets = between
    ? null
    : matchAt(/\s*(?:in\s+)?(?:between|zwischen)(?:\s+(?:den\s+|the\s+|each\s+)?(?:sets?|sätzen))?/y, text, end);
  return {
    kind: 'rest',
    seconds: time.min,
    between: between?.between ?? null,
    start,
    end: between?.end ?? sets?.end ?? end,
  };
}

function betweenAt(
  text: string,
  at: number,
  patterns: AmountPatterns,
): { between: 'rounds' | 'steps'; end: number } | null {
  const start = matchAt(/\s*,?\s*/y, text, at)?.end ?? at;
  const rounds = matchAt(patterns.betweenRounds, text, start);
  if (rounds) return { between: 'rounds', end: rounds.end };
  const steps = matchAt(patterns.betweenSteps, text, start);
  return steps && { between: 'steps', end: steps.end };
}
