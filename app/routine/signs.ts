/** The self-check's signs: which ones call for a doctor or physical therapist, and how marks survive editing. */
import type { Routine, Sign } from './contract';

/** Whether two texts say the same, whatever their case, spaces, punctuation, accents or Unicode form. */
export function isSameText(one: string, other: string): boolean {
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/** Whether a text repeats one of the red flags. */
export function repeatsRedFlag(text: string, redFlags: readonly string[]): boolean {
  return redFlags.some((flag) => isSameText(text, flag));
}

/** Marks the signs that repeat a red flag. */
export function withRepeatedFlags(routine: Routine): Routine {
  const { selfCheck, safety } = routine;
  if (!selfCheck) return routine;
  const signs = selfCheck.signs.map(({ text, seeProfessional }) => ({
    text,
    seeProfessional: seeProfessional || repeatsRedFlag(text, safety.redFlags),
  }));
  return { ...routine, selfCheck: { ...selfCheck, signs } };
}

/**
 * The signs after their texts were edited as lines. Unchanged lines keep their mark; so does a line that was changed,
 * split or joined, because losing a mark would be unsafe and a mark too many is visible.
 */
export function editSigns(signs: readonly Sign[], lines: readonly string[]): Sign[] {
  const isSame = (i: number, line: string | undefined) => signs.at(i)?.text === line;
  const shorter = Math.min(signs.length, lines.length);
  let start = 0;
  while (start < shorter && isSame(start, lines[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(-1 - end, lines.at(-1 - end))) end += 1;

  const changed = signs.slice(start, signs.length - end);
  const wasMarked = (text: string, i: number) => {
    const same = changed.find((sign) => sign.text === text);
    if (same) return same.seeProfessional;
    if (changed.length === lines.length - start - end) return changed[i]?.seeProfessional ?? false;
    return changed.some(({ seeProfessional }) => seeProfessional);
  };
  return [
    ...signs.slice(0, start),
    ...lines.slice(start, lines.length - end).map((text, i) => ({ text, seeProfessional: wasMarked(text, i) })),
    ...signs.slice(signs.length - end),
  ];
}

/** Only letters and numbers, in upper case, as ß has no single lower-case equal. Tatweel only stretches Arabic words. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '');
}
