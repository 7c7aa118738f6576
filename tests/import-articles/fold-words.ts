/** Letters and digits in lower case, with single spaces between words, to compare texts. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // A word that's broken at a line's end.
      .replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '')
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}
