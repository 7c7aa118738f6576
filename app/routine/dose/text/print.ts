/** Prints a dose as text that reads back as the same dose: "3 × 10 reps each side, 30 s rest". */
import { parseDose } from '../dose-text';
import type { Amount, Dose, Sets } from '../../contract';
import type { DoseText } from './dose';

/** A dose of a step. Sides other than "each" aren't printed. */
export interface PrintableDose {
  dose: Dose;
  sets: Sets;
  side: DoseText['side'] | 'one';
}

/**
 * The canonical text. `parseDose` reads the same dose, sets and side from it, with no side for those not printed. A dose in
 * words is printed as it is.
 * @param unit for the hold's time, beside another dose; as short as possible if left out
 */
export function printDose(printable: PrintableDose, unit: TimeUnit = 'short'): string {
  const plain = print(printable, unit, (text) => text);
  if (printable.dose.kind === 'none') return plain;
  // Free text that could be read as another part, such as "per side", is quoted.
  return readsBack(plain, printable) ? plain : print(printable, unit, (text) => `“${text.replaceAll('”', '””')}”`);
}

function print({ dose, sets, side }: PrintableDose, unit: TimeUnit, quote: (text: string) => string): string {
  const count = sets.max === null ? `${sets.min}` : `${sets.min}–${sets.max}`;
  const isOne = sets.min === 1 && sets.max === null;
  const hasSets = !isOne || sets.rest > 0;
  const each = side === 'each' ? 'each side' : '';
  const rest = hasSets && sets.rest > 0 ? `${time(sets.rest)} rest` : '';
  const setWord = hasSets ? `${count} ${isOne ? 'set' : 'sets'}` : '';
  if (dose.kind === 'none') return joined(', ', setWord, dose.text, each, rest);
  if (dose.kind === 'open') {
    const until = dose.until === '' ? 'as long as comfortable' : `until ${quote(dose.until)}`;
    return joined(', ', joined(' ', setWord, until), each, rest);
  }
  const amount = printAmount(dose.kind, dose, unit);
  const per = dose.per === '' ? '' : `per ${quote(dose.per)}`;
  const beginner =
    dose.beginner === null ? '' : `(${printAmount(dose.kind, { min: dose.beginner, max: null }, unit)} for beginners)`;
  const main = joined(' ', hasSets && `${count} ×`, amount, per, per ? '' : each, beginner);
  return joined(', ', main, per && each, rest);
}

/** "10 reps", "1–2 min", "90 s", "2:30". */
export function printAmount(
  kind: 'reps' | 'breaths' | 'hold',
  { min, max }: Pick<Amount, 'min' | 'max'>,
  unit: TimeUnit = 'short',
): string {
  if (kind === 'hold') return max === null ? time(min, unit) : timeRange(min, max, unit);
  const word = kind === 'reps' ? 'rep' : 'breath';
  const count = max === null ? `${min}` : `${min}–${max}`;
  return `${count} ${word}${(max ?? min) === 1 ? '' : 's'}`;
}

/** `short` is minutes if they're whole, or else seconds, or else a clock's time. */
export type TimeUnit = 'short' | 'seconds' | 'clock';

/** The unit that prints all times alike: "60 s" beside "90 s", "1:00" beside "2:30". */
export function sharedUnit(seconds: readonly number[]): TimeUnit {
  if (seconds.every((each) => each % 60 === 0)) return 'short';
  return seconds.every((each) => each <= MAX_SECONDS) ? 'seconds' : 'clock';
}

/** More are printed as a clock's time. */
const MAX_SECONDS = 120;

/** "30 s", "2 min", "2:30". */
export function time(seconds: number, unit: TimeUnit = 'short'): string {
  if (unit !== 'short') return unit === 'seconds' ? `${seconds} s` : clock(seconds);
  if (seconds % 60 === 0 && seconds > 0) return `${seconds / 60} min`;
  return seconds < MAX_SECONDS ? `${seconds} s` : clock(seconds);
}

function timeRange(min: number, max: number, unit: TimeUnit): string {
  if (unit !== 'short') return unit === 'seconds' ? `${min}–${max} s` : `${clock(min)}–${clock(max)}`;
  if (min % 60 === 0 && max % 60 === 0) return `${min / 60}–${max / 60} min`;
  return max <= MAX_SECONDS ? `${min}–${max} s` : `${clock(min)}–${clock(max)}`;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function joined(separator: string, ...parts: (string | false)[]): string {
  return parts.filter((part) => part !== '' && part !== false).join(separator);
}

function readsBack(text: string, { dose, sets, side }: PrintableDose): boolean {
  const read = parseDose(text);
  const isEach = (read.side === 'each') === (side === 'each');
  return read.notUnderstood.length === 0 && isEach && isSame(read.dose, dose) && isSame(read.sets, sets);
}

function isSame(one: Dose | Sets, other: Dose | Sets): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
