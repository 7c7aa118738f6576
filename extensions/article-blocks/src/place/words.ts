/** How the words of a marker and of a heading are compared: here, and in the same way in snippets/asked-for.liquid. */

/** Without case and without any space. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\u200b]+/g, '');
}

/** What a paragraph's text asks for, such as `routine` or `brief:buyers-brief`; null where it is no marker. */
export function askedForBy(text: string): string | null {
  return /^\[((?:routine|brief)(?::[^[\]]*)?)\]$/.exec(plain(text))?.[1] ?? null;
}
