/** Text as Liquid prints and escapes it. */
import { Drop } from 'liquidjs';

/** A literal `nil` in a template is a drop, and prints nothing. */
export function toText(value: unknown): string {
  return [value instanceof Drop ? value.valueOf() : value].flat(Infinity).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Leaves entities as they are. */
export function escapeOnce(text: string): string {
  return text.replace(/[<>"']|&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/gi, escapeHtml);
}

/** JSON for a script element: no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return (JSON.stringify(value ?? null) ?? 'null').replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Encodes for a form's body: a space becomes a plus. */
export function urlEncode(text: string): string {
  const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, escape)
    .replaceAll('%20', '+');
}
