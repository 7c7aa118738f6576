import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';
import { text } from './arguments.ts';

export const stringFilters: Record<string, FilterHandler> = {
  base64_url_safe_decode: (value: unknown) => Buffer.from(text(value), 'base64url').toString(),
  /** With padding, as Ruby's `urlsafe_encode64`. */
  base64_url_safe_encode: (value: unknown) =>
    Buffer.from(text(value)).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  camelize: (value: unknown) =>
    text(value)
      .split(/[-_\s]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
  escape: (value: unknown) => escapeHtml(text(value)),
  /** An `&` that starts an entity stays. */
  escape_once: (value: unknown) =>
    text(value).replace(/["'<>]|&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi, (character) => escapeHtml(character)),
  handleize,
  handle: handleize,
  pluralize: (count: unknown, one: string, other: string) => (Number(count) === 1 ? one : other),
  /** For a form's body: a space is a plus. */
  url_encode: (value: unknown) =>
    encodeURIComponent(text(value))
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  url_escape: (value: unknown) => encodeURI(text(value)),
  url_param_escape: (value: unknown) => encodeURI(text(value)).replaceAll('&', '%26'),
};

export function handleize(value: unknown): string {
  return text(value)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
