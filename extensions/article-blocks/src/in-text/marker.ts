/** Recognizes markers. snippets/possible-markers.liquid must list at least these, and knows the same words. */

/** The words are ours in each language, and what translation apps make of the English ones. */
const MARKER =
  /^[[【](?:(routine|rutina|rotina|zestaw|rutyna|ルーティン|ルーチン|تمرين|روتين)|brief|ratgeber|gu[ií]a|guid[ea]|gids|poradnik|kurz|breve|bref|kort|krótki|ガイド|ブリーフ|دليل|موجز)(?::([^[【]*))?[\]】]$/;

/** Lowercase letters, digits, brackets, colons and hyphens, without anything else; full-width ones as ordinary ones. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\p{L}\p{N}[\]【】:-]|\p{DI}/gu, '');
}

/** A paragraph's marker, such as `routine` or `brief:buyers-brief`; null if it isn't one. */
export function parseMarker(text: string): string | null {
  const match = MARKER.exec(normalize(text));
  return match && (match[1] ? 'routine' : 'brief') + (match[2] ? `:${match[2]}` : '');
}
