/** Reads the parts of a dose at a position of a text, apart from its amount. Each returns null if its part isn't there. */
import * as phrases from './phrases';
import { type Range, readRange } from './quantity';
import { type Match, matchAt, skip } from './scan';

/** A part's value and where it ends. */
export interface Part<Value> {
  value: Value;
  end: number;
}

/**
 * "3 sets of", "3 x", "x 2", "twice", "3 times". `isCount` for the last two, which may be reps: "press twice".
 * @param hasSets whether there are sets already, so that "10 x 2" isn't 10 sets.
 */
export function readSets(text: string, at: number, hasSets: boolean): (Part<Range> & { isCount: boolean }) | null {
  const word = matchAt(phrases.ONCE_OR_TWICE, text, at);
  if (word) {
    const min = ['once', 'twice', 'thrice'].indexOf(word.groups[0]?.toLowerCase() ?? '') + 1;
    return { value: { min, max: null, unit: null, scale: null, end: word.end }, isCount: true, end: word.end };
  }
  const sign = matchAt(phrases.TIMES_SIGN_BEFORE, text, at);
  const value = readRange(text, sign?.end ?? at);
  if (!value || value.unit !== null) return null;
  const times = matchAt(phrases.TIMES_WORD, text, value.end);
  if (times) return { value, isCount: sign === null, end: times.end };
  const sets = matchAt(phrases.SETS, text, value.end);
  if (sets || sign) return { value, isCount: false, end: sets?.end ?? value.end };
  const signAfter = hasSets ? null : matchAt(phrases.TIMES_SIGN, text, value.end);
  return signAfter && { value, isCount: matchAt(phrases.NO_MORE, text, signAfter.end) !== null, end: signAfter.end };
}

/** "30 s rest", "rest 1 min between sets", "no rest". In seconds; null for a range, which a rest can't be. */
export function readRest(text: string, at: number): Part<number | null> | null {
  const none = matchAt(phrases.NO_REST, text, at);
  if (none) return { value: 0, end: none.end };

  const word = matchAt(phrases.REST_WORD, text, at);
  const time = readRange(text, word ? skip(phrases.REST_LINK, text, word.end) : skip(phrases.REST_START, text, at));
  if (!time || (time.unit !== 'hold' && !(word && time.unit === null))) return null;
  const end = word
    ? matchAt(phrases.REST_BETWEEN_SETS, text, time.end)?.end
    : matchAt(phrases.REST_AFTER_TIME, text, time.end)?.end;
  return end === undefined ? null : { value: time.max === null ? time.min : null, end };
}

/** "6 for beginners", "beginners: 6", "if new, 2 min". A single amount. */
export function readBeginner(text: string, at: number): Part<Range> | null {
  const before = matchAt(phrases.BEGINNERS, text, at);
  const value = readRange(text, before?.end ?? at);
  if (!value || value.max !== null) return null;
  const end = before ? value.end : matchAt(phrases.FOR_BEGINNERS, text, value.end)?.end;
  return end === undefined ? null : { value, end };
}

export function readSide(text: string, at: number): Part<'each' | 'none'> | null {
  const none = matchAt(phrases.NO_SIDES, text, at);
  if (none) return { value: 'none', end: none.end };
  const each = matchAt(phrases.EACH_SIDE, text, at);
  return each && { value: 'each', end: each.end };
}

/** "Until it softens", "as long as it's comfortable" (an empty text). */
export function readUntil(text: string, at: number): Part<string> | null {
  const until = matchAt(phrases.UNTIL, text, at);
  if (until) return freeText(until);
  const open = matchAt(phrases.OPEN, text, at);
  return open && { value: '', end: open.end };
}

/** "Per tender spot", "each spot". */
export function readPer(text: string, at: number): Part<string> | null {
  if (matchAt(phrases.TIME_NOUN, text, at)) return null;
  const per = matchAt(phrases.PER, text, at);
  return per && freeText(per);
}

/** In quotes, or as it is. */
function freeText({ groups: [curly = '', straight = '', plain = ''], end }: Match): Part<string> {
  return { value: curly.replaceAll('””', '”') || straight || plain, end };
}
