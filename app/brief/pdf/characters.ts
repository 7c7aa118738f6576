/** Characters that generated PDFs can show: those of Helvetica, which PDF readers provide in Windows-1252 encoding. */
import { INVISIBLE, toPlainLetters } from '~/http/pasted-text';

/** Characters of Windows-1252 that aren't in Latin-1. */
const WINDOWS_1252_EXTRAS = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** What Word, PDFs and web pages use for characters that look the same or nearly so. */
const LOOKALIKES: [pattern: RegExp, replacement: string][] = [
  [new RegExp(`[${INVISIBLE}]`, 'gu'), ''],
  [/[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085\t\v]/g, ' '],
  [/[\u2010\u2011\u2043\ufe63]/g, '-'],
  [/[\u2012\u2212]/g, '–'],
  [/[\u2015\u2e3a]/g, '—'],
  [/[\u02b9\u02bc\u2032\u2035\u201b]/g, '’'],
  [/[\u2033\u02ba\u2036\u201f]/g, '”'],
  // Word's bullets are in a private area of its symbol fonts.
  [/[\u2023\u25aa\u25cf\u25e6\u2219\u26ab\uf0a7\uf0b7]/g, '•'],
  [/[\u2044\u2215]/g, '/'],
];

/** Replaces characters that have an equal or nearly equal one in a generated PDF. */
export function toPrintable(text: string): string {
  const composed = toPlainLetters(text.normalize('NFC'));
  return LOOKALIKES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), composed);
}

/** Returns the first character that a generated PDF can't show, or null if it can show them all. */
export function findUnprintable(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isLatin = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff);
    if (!isLatin && !WINDOWS_1252_EXTRAS.includes(character)) return character;
  }
  return null;
}
