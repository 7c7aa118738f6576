import { escapeHtml } from '../../liquid/errors.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { text } from '../arguments.ts';

export const stringFilters: Record<string, FilterHandler> = {
  escape: (value: unknown) => escapeHtml(text(value)),
  /** Escapes HTML, but leaves entities as they are. */
  escape_once: (value: unknown) =>
    text(value).replace(/["'<>]|&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi, (character) => escapeHtml(character)),
  handleize,
  handle: handleize,
  /** Encodes for a form body: a space becomes a plus. */
  url_encode: (value: unknown) =>
    encodeURIComponent(text(value))
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
};

function handleize(value: unknown): string {
  return text(value)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
