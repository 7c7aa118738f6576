/** The supported part of Shopify's search syntax: words and `name:value`, all of which must match. */
import { notImplemented } from './view.ts';

export interface Term {
  /** Null for a word. */
  name: string | null;
  /** Lowercase, without quotes. */
  value: string;
}

/**
 * The terms of a query. `subject` is what is searched, for error messages.
 * @throws GraphQLError for unsupported syntax.
 */
export function parseQuery(query: string, subject: string): Term[] {
  return [...query.matchAll(/(?:(\w+):)?("[^"]*"|'[^']*'|\S+)/g)]
    .map(([whole, name, value = '']) => {
      if (/^(OR|NOT|\(.*|.*\)|-.*)$/.test(whole) || /^[<>]/.test(value)) {
        throw notImplemented(`"${whole}" in a search of ${subject}`);
      }
      return { name: name ?? null, value: value.replace(/^(["'])(.*)\1$/, '$2').toLowerCase() };
    })
    .filter(({ name, value }) => name !== null || value !== 'and');
}

/** Whether a text contains the value, ignoring a trailing `*`. */
export function contains(text: string, value: string): boolean {
  return text.toLowerCase().includes(value.replace(/\*$/, ''));
}
