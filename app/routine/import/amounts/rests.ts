/** Finds rests, and what they're between. */
import { readQuantity, type Quantity } from './numbers';
import type { Part } from './parts';
import { type AmountPatterns, matchAt } from './patterns';

/** "Rest for 30 seconds", "30 s rest between sets", "no rest". */
export function readRest(text: string, start: number, patterns: AmountPatterns): Part | null {
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
    const time = readQuantity(
      text,
      matchAt(
        /\s*(?:,|rest|take|for|you\s+get|you\s+have|gibt's|gibt\s+es|hast\s+du|machst\s+du|folgen|ruhe|etwa|\s)*\s*/y,
        text,
        end,
      )?.end ?? end,
      patterns,
    );
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
