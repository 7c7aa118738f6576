/** Recognizes markers and headings. snippets/find-markers.liquid must do the same. */

/** Lowercase, without any white space. */
export function normalize(text: string): string {
  return text.toLowerCase().replace(/[\s\u200b]+/g, '');
}

/** A paragraph's marker without brackets, such as `routine` or `brief:buyers-brief`; null if it isn't one. */
export function parseMarker(text: string): string | null {
  return /^\[((?:routine|brief)(?::[^[\]]*)?)\]$/.exec(normalize(text))?.[1] ?? null;
}
