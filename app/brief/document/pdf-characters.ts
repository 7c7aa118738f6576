/** Which characters the PDF's typeface has: Helvetica, as every PDF reader brings it, in its Western encoding. */

/** Of the code page 1252, those beyond Latin-1. */
const WESTERN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** The first character of a text that the PDF cannot show, or null where it can show all. */
export function unprintable(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isLatin = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff);
    if (!isLatin && !WESTERN.includes(character)) return character;
  }
  return null;
}
