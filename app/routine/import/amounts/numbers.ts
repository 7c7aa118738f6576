/** Reads numbers and their units: "30–45 seconds", "two or three", "1:30", "half a minute", "8 slow reps". */
import { type AmountPatterns, matchAt } from './patterns';
import type { AmountUnit } from './parts';

export interface ReadNumber {
  value: number;
  end: number;
  isArticle: boolean;
}

export interface Quantity {
  min: number;
  max: number | null;
  /** Null for a bare number; `skip` for what isn't a dose, such as hours. */
  unit: AmountUnit | 'sets' | 'times' | 'skip' | null;
  isMovement: boolean;
  isMore: boolean;
  end: number;
}

const DIGITS = /(?<![\d.,]|[a-wyzà-ÿ])(\d{1,4})(?:[.,](\d{1,2}))?(?:\s?([½¼¾]))?(?![\d½¼¾]|[.,]\d)/y;
const CLOCK = /(?<![\d:.])(\d{1,2}):([0-5]\d)(?![\d:])/y;
const FRACTION = /([½¼¾])/y;
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** In "Sets: 2 Reps: 10", "reps" is the label of what follows. */
const LABELS = /^\s*:?\s*\d/;
const SECONDS_AFTER =
  /\s*(?:and\s+|und\s+)?(\d{1,2})\s?(?:s|secs?|seconds?|sek|sekunden)(?![\p{L}\d])(?!\s*(?:of\s+)?(?:rest|break|pause))/uy;

export function readNumber(text: string, at: number, patterns: AmountPatterns): ReadNumber | null {
  const digits = matchGroups(DIGITS, text, at);
  if (digits) {
    const [whole = '', decimals = '', fraction = ''] = digits.groups;
    const value = Number(`${whole}.${decimals || '0'}`) + (FRACTIONS[fraction] ?? 0);
    return { value, end: digits.end, isArticle: false };
  }
  const fraction = matchGroups(FRACTION, text, at);
  if (fraction) return { value: FRACTIONS[fraction.groups[0] ?? ''] ?? 0, end: fraction.end, isArticle: false };
  const half = matchAt(patterns.half, text, at);
  if (half) return { value: 0.5, end: half.end, isArticle: true };
  const word = matchAt(patterns.numberWord, text, at);
  if (word) return { value: patterns.numbers[word.text] ?? 0, end: word.end, isArticle: false };
  const article = matchAt(patterns.article, text, at);
  return article && { value: 1, end: article.end, isArticle: true };
}

/** Reads a number or a range, with its unit. */
export function readQuantity(text: string, at: number, patterns: AmountPatterns): Quantity | null {
  const clock = matchGroups(CLOCK, text, at);
  if (clock) {
    const [minutes = 0, seconds = 0] = clock.groups.map(Number);
    const unit = matchAt(patterns.units[1]?.pattern ?? /(?!)/y, text, clock.end);
    return { ...quantity(minutes * 60 + seconds, null, 'hold'), end: unit?.end ?? clock.end };
  }
  const first = readNumber(text, at, patterns);
  if (!first) return null;
  const half = matchAt(patterns.andAHalf, text, first.end);
  const value = first.value + (half ? 0.5 : 0);
  const firstUnit = readUnit(text, half?.end ?? first.end, patterns);
  const link = matchAt(patterns.to, text, firstUnit?.end ?? half?.end ?? first.end);
  const second = link && readNumber(text, link.end, patterns);
  const isRange = second !== null && (!second.isArticle || firstUnit !== null || first.isArticle);
  const secondUnit = second && isRange ? readUnit(text, second.end, patterns) : null;
  if (second && isRange && (secondUnit === null || isSameKind(firstUnit, secondUnit))) {
    const unit = secondUnit ?? firstUnit;
    const scale = (firstUnit ?? unit)?.scale ?? 1;
    const min = value * scale;
    const max = second.value * (unit?.scale ?? 1);
    // "12-8 reps" and "2-3 other things" aren't ranges.
    if (max > min && !(first.isArticle && firstUnit === null && unit === null)) {
      return { ...quantity(min, max, unit?.unit ?? null), ...flags(unit), end: unit?.end ?? second.end };
    }
  }
  // "A second breath" is no hold, and "one of these" no rep.
  if (
    firstUnit &&
    value * firstUnit.scale === 1 &&
    (firstUnit.unit === 'hold' ? first.isArticle : firstUnit.isMovement)
  )
    return null;
  // "A step in front of it" is no rep.
  if (firstUnit && first.isArticle && firstUnit.unit !== 'hold' && firstUnit.unit !== 'breaths') return null;
  if (firstUnit) {
    const rest = firstUnit.scale === 60 && !half ? matchGroups(SECONDS_AFTER, text, firstUnit.end) : null;
    const afterHalf = firstUnit.unit === 'hold' && !half ? matchAt(patterns.andAHalf, text, firstUnit.end) : null;
    const extra = rest ? Number(rest.groups[0]) : afterHalf ? firstUnit.scale / 2 : 0;
    const end = rest?.end ?? afterHalf?.end ?? firstUnit.end;
    return { ...quantity(value * firstUnit.scale + extra, null, firstUnit.unit), ...flags(firstUnit), end };
  }
  return first.isArticle ? null : { ...quantity(value, null, null), end: half?.end ?? first.end };
}

interface ReadUnit {
  unit: Quantity['unit'];
  scale: number;
  isMovement: boolean;
  isMore: boolean;
  end: number;
}

/** Reads a unit, with what says how: "slow, deep". */
function readUnit(text: string, at: number, patterns: AmountPatterns): ReadUnit | null {
  let start = at;
  let isMore = false;
  for (let words = 0; words < 4; words += 1) {
    const found = unitAt(text, start, patterns, isMore);
    if (found) return found;
    const pace =
      matchAt(patterns.pace, text, start) ?? (words === 0 ? matchAt(patterns.breathsPace, text, start) : null);
    if (!pace) return null;
    isMore ||= matchAt(patterns.more, text.slice(start, pace.end).trimStart(), 0) !== null;
    start = pace.end;
  }
  return null;
}

function unitAt(text: string, at: number, patterns: AmountPatterns, isMore: boolean): ReadUnit | null {
  const result = (unit: Quantity['unit'], end: number, scale = 1, isMovement = false) => ({
    unit,
    scale,
    isMovement,
    isMore,
    end,
  });
  for (const { pattern, unit, scale } of patterns.units) {
    const found = matchAt(pattern, text, at);
    if (found && !(unit === 'reps' && LABELS.test(text.slice(found.end, found.end + 4))))
      return result(unit, found.end, scale);
  }
  const hour = matchAt(patterns.hour, text, at);
  if (hour) return result('skip', hour.end);
  const set = matchAt(patterns.set, text, at);
  if (set && !LABELS.test(text.slice(set.end, set.end + 4))) return result('sets', set.end);
  const times = matchAt(patterns.times, text, at);
  if (times) return result('times', times.end);
  const movement = matchAt(patterns.movement, text, at) ?? matchAt(patterns.movements, text, at);
  return movement && result('reps', movement.end, 1, true);
}

function isSameKind(one: ReadUnit | null, other: ReadUnit): boolean {
  return one === null || one.unit === other.unit;
}

function quantity(min: number, max: number | null, unit: Quantity['unit']): Omit<Quantity, 'end'> {
  return { min, max, unit, isMovement: false, isMore: false };
}

function flags(unit: ReadUnit | null): { isMovement: boolean; isMore: boolean } {
  return { isMovement: unit?.isMovement ?? false, isMore: unit?.isMore ?? false };
}

function matchGroups(pattern: RegExp, text: string, at: number): { groups: string[]; end: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { groups: found.slice(1).map((group: string | undefined) => group ?? ''), end: pattern.lastIndex };
}
