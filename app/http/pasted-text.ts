/** Repairs what copying and wrong encodings do to text before someone submits it. */

/** A byte order mark, also one that was read as Windows-1252: UTF-8's, then both of UTF-16. */
const BYTE_ORDER_MARK = String.raw`\ufeff|ï»¿|ÿþ|þÿ`;

/** In a character class: format characters, variation selectors and the grapheme joiner, which have no shape. */
export const INVISIBLE = String.raw`\p{Cf}\ufe00-\ufe0f\u034f`;

/** Also white space and blank letters. */
const BLANK = String.raw`[\s\p{Z}${INVISIBLE}\u115f\u1160\u2800\u3164\uffa0]`;

const OUTER = new RegExp(`^(?:${BYTE_ORDER_MARK}|${BLANK})+|${BLANK}+$`, 'gu');

/** Ligatures, full-width forms, and the letters and digits of mathematics. */
const STYLED = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** Windows-1252 by character: what software assumes about bytes of an unknown encoding. */
const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte],
  ),
);

/** Strips white space, invisible characters and byte order marks at both ends. */
export function trimInvisible(text: string): string {
  return text.replace(OUTER, '');
}

/** Replaces ligatures, and full-width or mathematical letters, digits and punctuation, with plain characters. */
export function toPlainLetters(text: string): string {
  return text.replace(STYLED, (character) => character.normalize('NFKC'));
}

/**
 * Whether a text has lost characters to a wrong encoding: it contains a replacement character, or UTF-8 that was read as
 * Windows-1252 (`Ã¶` for `ö`). Pairs of two letters, such as `Åš`, could be meant and don't count.
 */
export function isMisread(text: string): boolean {
  return text.includes('\ufffd') || [...text.matchAll(/[^\0-\x7f]{2,}/g)].some(([run]) => isUtf8AsWindows1252(run));
}

function isUtf8AsWindows1252(run: string): boolean {
  if (!/[^\p{L}]/u.test(run)) return false;
  const bytes = Array.from(run, (character) => WINDOWS_1252.get(character) ?? -1);
  if (bytes.includes(-1)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}
