/** Plain characters for styled ones, so that the grammar has to know only one form of each. */

/** Apostrophes, quotes, spaces, hyphens and signs that look alike. */
const SAME: Record<string, string> = {
  ...Object.fromEntries([...'’‘‛ʼ´`'].map((char) => [char, "'"])),
  ...Object.fromEntries([...'“”„‟«»'].map((char) => [char, '"'])),
  ...Object.fromEntries([...'‐‑−'].map((char) => [char, '-'])),
  ...Object.fromEntries([...'✕✖⨯'].map((char) => [char, '×'])),
  ...Object.fromEntries([...'‣▪▸►●◦○·∙■□▶★☆➤➜→⇒✓✔'].map((char) => [char, '•'])),
  '…': '…',
  '🔟': '10.',
};

const WARNINGS = new Set([...'⚠❌🚫⛔🛑☠']);

/** Characters that take no space: joiners, direction marks, soft hyphens, variation selectors, skin tones. */
const INVISIBLE = /^[\p{Cf}\p{Emoji_Modifier}\p{Variation_Selector}\u20e3\u0640]$/u;

/** Circled and bracketed numbers, by their first character and number. */
const NUMBERED: [first: number, count: number, from: number][] = [
  [0x2460, 20, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
  [0x24eb, 10, 11],
  [0x24f5, 10, 1],
  [0x2776, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
];

/**
 * What a character stands for; empty if it takes no space. A number in a circle is a number with a full stop, an emoji is
 * a bullet.
 */
export function foldCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code === 0x60 ? "'" : code <= 0x20 || code === 0x7f ? ' ' : char;
  const same = SAME[char];
  if (same !== undefined) return same;
  if (WARNINGS.has(char)) return '⚠';
  for (const [first, count, from] of NUMBERED) {
    if (code >= first && code < first + count) return `${code - first + from}.`;
  }
  if (INVISIBLE.test(char)) return '';
  if (/\p{Zs}|\p{Zl}|\p{Zp}|\p{Cc}|\p{Cs}/u.test(char)) return ' ';
  if (/\p{Nd}/u.test(char)) return digit(code);
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(char) && !/[©®™]/.test(char)) return '•';
  // Mathematical letters, letters in circles, full-width forms.
  const isStyled = (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0xff01 && code <= 0xff5e);
  return isStyled || (code >= 0x24b6 && code <= 0x24e9) ? char.normalize('NFKC') : char;
}

/** A styled digit, or one of another script. Each set of ten begins with its zero. */
function digit(code: number): string {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let first = code;
  while (first > 0 && code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Plain letters and digits for styled ones; all else as it is. */
export function withoutStyles(text: string): string {
  return text.replace(/[\u{1d400}-\u{1d7ff}\u{24b6}-\u{24e9}\u{ff01}-\u{ff5e}]/gu, foldCharacter);
}
