/** Reads numbers with their units: "10", "ten reps", "90 s", "1:30", "a minute and a half", "8–12", "1 to 2 min". */
import { matchAt, skip } from './scan';

export type Unit = 'reps' | 'breaths' | 'hold';

export interface Quantity {
  /** A count, or seconds. */
  value: number;
  /** Null for a bare number. */
  unit: Unit | null;
  /** Seconds per unit as typed: 60 for minutes. 1 for counts; null if a number without a unit can't follow ("1:30"). */
  scale: number | null;
  end: number;
}

export interface Range {
  min: number;
  max: number | null;
  unit: Unit | null;
  scale: number | null;
  end: number;
}

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const DIGITS = /(?<![\d.]|[a-wyz])(\d{1,4})(?:\.(\d{1,3}))?(?: ?([½¼¾]))?(?![\d½¼¾]|[.,]\d)/iy;
const FRACTION = /([½¼¾])/y;
const WORD = new RegExp(
  `(?:(${TENS.join('|')})(?:[- ](${WORDS.slice(0, 9).join('|')}))?|(${WORDS.join('|')})|(an?))\\b`,
  'iy',
);
/** Minutes and seconds with a colon. A unit may follow: "1:30 min". */
const CLOCK = /(?<![\w:.])(\d{1,3}):([0-5]\d)(?![\d:])(?:\s*min(?:ute)?s?\b\.?)?/iy;
const HALF = /half an? (minute|hour)\b/iy;
const AND_A_HALF = /\s+and\s+a\s+half\b/iy;

const PACE =
  '(?:(?:slow|deep|full|easy|gentle|calm|long|controlled|steady|relaxed|smooth)(?:\\s*,\\s*|\\s+and\\s+|\\s+))*';
/** Movements that can be counted. */
const MOVEMENTS =
  'press|squat|lunge|circle|swing|raise|lift|curl|tap|roll|bridge|push-?up|pull-?up|sit-?up|crunch|kick|tilt|rotation|' +
  'pull|push|row|dip|jump|twist|rock|glide|slide|nod|pass|stroke|squeeze|pump|clam|march';
const UNITS: [RegExp, Unit, number][] = [
  [/\s*-?\s*(?:s|secs?|seconds?)(?![\p{L}\d])\.?|\s*(?:″|''|"(?!\S))/iuy, 'hold', 1],
  [/\s*-?\s*(?:m|mins?|minutes?)(?![\p{L}])\.?|\s*[′'](?!\S)/iuy, 'hold', 60],
  [/\s*-?\s*(?:h|hrs?|hours?)(?![\p{L}\d])\.?/iuy, 'hold', 3600],
  [new RegExp(`\\s*-?\\s*${PACE}breath(?:s|\\s+cycles?)?(?![\\p{L}\\d])`, 'iuy'), 'breaths', 1],
  [new RegExp(`\\s*-?\\s*${PACE}(?:reps?|repetitions?|repeats?)(?![\\p{L}\\d])\\.?`, 'iuy'), 'reps', 1],
  [new RegExp(`\\s*${PACE}(?:${MOVEMENTS})(?:e?s)?(?![\\p{L}\\d-])`, 'iuy'), 'reps', 1],
];
/** What can't follow a bare number: a unit that isn't known, a percentage, a date. */
const PART_OF_SOMETHING = /(?:(?!x\b|x\d)\p{L})|[%°:$€£]|\/\d/iuy;
/** Not "2 min 30 s rest". */
const SECONDS_AFTER_MINUTES =
  /\s*(?:and\s+)?(\d{1,2})\s*(?:s|secs?|seconds?)(?![\p{L}\d])\.?(?!\s*(?:of\s+)?(?:rest|break|pause|recovery|between))/iuy;
/** Digits right after "1m" need no unit. */
const BARE_SECONDS = /(?<=m)(\d{1,2})(?!\d)/iy;

/** Reads a quantity; null if there is none at this position. */
export function readQuantity(text: string, at: number): Quantity | null {
  const clock = matchAt(CLOCK, text, at);
  if (clock) {
    const [minutes, seconds] = clock.groups.map(Number) as [number, number];
    return { value: minutes * 60 + seconds, unit: 'hold', scale: null, end: clock.end };
  }
  const half = matchAt(HALF, text, at);
  if (half) {
    const scale = half.groups[0]?.toLowerCase() === 'hour' ? 3600 : 60;
    return { value: scale / 2, unit: 'hold', scale, end: half.end };
  }
  const number = readNumber(text, at);
  if (!number) return null;
  const beforeUnit = matchAt(AND_A_HALF, text, number.end);
  const count = number.value + (beforeUnit ? 0.5 : 0);
  const unitAt = beforeUnit?.end ?? number.end;
  for (const [pattern, unit, scale] of UNITS) {
    const found = matchAt(pattern, text, unitAt);
    if (!found) continue;
    const { seconds, end } = scale === 60 ? readSeconds(text, found.end) : { seconds: 0, end: found.end };
    const value = count * scale + seconds;
    return { value, unit, scale, end };
  }
  if (beforeUnit || number.isArticle || matchAt(PART_OF_SOMETHING, text, number.end)) return null;
  return { value: number.value, unit: null, scale: null, end: number.end };
}

/** Reads the rest of "1 min 30 s", "1m30" or "a minute and a half". */
function readSeconds(text: string, at: number): { seconds: number; end: number } {
  const half = matchAt(AND_A_HALF, text, at);
  if (half) return { seconds: 30, end: half.end };
  const found = matchAt(SECONDS_AFTER_MINUTES, text, at) ?? matchAt(BARE_SECONDS, text, at);
  return found ? { seconds: Number(found.groups[0]), end: found.end } : { seconds: 0, end: at };
}

function readNumber(text: string, at: number): { value: number; isArticle: boolean; end: number } | null {
  const digits = matchAt(DIGITS, text, at);
  if (digits) {
    const [whole = '', decimals = '', fraction = ''] = digits.groups;
    return { value: Number(`${whole}.${decimals}`) + (FRACTIONS[fraction] ?? 0), isArticle: false, end: digits.end };
  }
  const fraction = matchAt(FRACTION, text, at);
  if (fraction) return { value: FRACTIONS[fraction.groups[0] ?? ''] ?? 0, isArticle: false, end: fraction.end };
  const word = matchAt(WORD, text, at);
  if (!word) return null;
  const [tens = '', ones = '', single = '', article = ''] = word.groups.map((group) => group.toLowerCase());
  const value = tens
    ? (TENS.indexOf(tens) + 2) * 10 + WORDS.indexOf(ones) + 1
    : article
      ? 1
      : WORDS.indexOf(single) + 1;
  return { value, isArticle: article !== '', end: word.end };
}

const BETWEEN = /(?:between|from)\s+/iy;
const TO = /\s*(?:[-–—−]|to\b|through\b|or\b)\s*/iy;
const AND = /\s*and\s+/iy;
const DASH_AND_DIGIT = /[-–—−]\d/y;

/**
 * Reads a quantity or a range of quantities. Null if there is none, if the range is reversed, or if it isn't a whole
 * number of reps, breaths or seconds.
 */
export function readRange(text: string, at: number): Range | null {
  const start = skip(BETWEEN, text, at);
  const first = readQuantity(text, start);
  if (!first) return null;
  const to = (start > at && matchAt(AND, text, first.end)) || matchAt(TO, text, first.end);
  const last = to && readQuantity(text, to.end);
  const range = (last && joinRange(first, last)) ?? { ...first, min: first.value, max: null };
  if (range.max === null && (start > at || matchAt(DASH_AND_DIGIT, text, first.end))) return null;
  const { min, max, unit, scale, end } = range;
  return isAmount(min) && (max === null || (isAmount(max) && max >= min)) ? { min, max, unit, scale, end } : null;
}

/** The range of two quantities; null if they don't belong together. */
function joinRange(first: Quantity, last: Quantity): Range | null {
  if (first.unit !== null && first.unit !== last.unit) return null;
  const { unit, scale, end } = last;
  // The first number has the last one's unit: "1–2 min". Before "1:30", a bare number is minutes.
  const min = first.unit === null && unit === 'hold' ? first.value * (scale ?? 60) : first.value;
  return { min, max: last.value, unit, scale, end };
}

function isAmount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
