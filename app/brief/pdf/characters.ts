/** Characters that generated PDFs can show: those of their fonts. */
import { INVISIBLE, toPlainLetters } from '../../http/pasted-text.ts';
import { SLICES, covers } from './fonts/slices.ts';

/** What Word, PDFs and web pages use for characters that look the same or nearly so. Replaced if no font has them. */
const LOOKALIKES: [pattern: RegExp, replacement: string][] = [
  [/[\u2012\u2212]/gu, '–'],
  [/[\u2015\u2e3a]/gu, '—'],
  [/[\u02b9\u02bc\u2032\u2035\u201b]/gu, '’'],
  [/[\u2033\u02ba\u2036\u201f]/gu, '”'],
  // Word's bullets are in a private area of its symbol fonts.
  [/[\u2023\u25aa\u25cf\u25e6\u2219\u26ab\uf0a7\uf0b7]/gu, '•'],
  [/[\u2044\u2215]/gu, '/'],
];

const SPACES = /[\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u0085\t\v]/gu;

/** Narrow ones too, such as before a French colon. */
const UNBREAKABLE_SPACES = /[\u2007\u202f]/gu;

/** In fonts of other scripts, where they'd look odd within a word. */
const HYPHENS = /[\u2010\u2011\u2043\ufe63]/gu;

/** Copied from PDFs. */
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** Removes what has no shape, and replaces characters that no font has but that have an equal or nearly equal one. */
export function toPrintable(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(new RegExp(`[${INVISIBLE}]`, 'gu'), '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .replace(UNBREAKABLE_SPACES, '\u00a0');
  // Full-width forms are usual in Japanese; only letters that are styled in other ways become plain.
  const plain = replaceMissing(visible, toPlainLetters);
  return LOOKALIKES.reduce(
    (result, [pattern, replacement]) => replaceMissing(result, (character) => character.replace(pattern, replacement)),
    plain,
  );
}

function replaceMissing(text: string, replace: (character: string) => string): string {
  return Array.from(text, (character) => (isCovered(character) ? character : replace(character))).join('');
}

/** Returns the first character that a generated PDF can't show, or null if it can show them all. */
export function findUnprintable(text: string): string | null {
  return Array.from(text).find((character) => !isCovered(character)) ?? null;
}

const known = new Map<string, boolean>();

function isCovered(character: string): boolean {
  let isKnown = known.get(character);
  if (isKnown === undefined) {
    const codePoint = character.codePointAt(0) ?? 0;
    isKnown = SLICES.some((slice) => covers(slice, codePoint));
    // Characters come from anyone, so don't remember all there are.
    if (known.size < 20_000) known.set(character, isKnown);
  }
  return isKnown;
}
