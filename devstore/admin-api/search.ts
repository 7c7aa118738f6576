/** Shopify's search syntax, as far as the store knows it: words and `name:value`, all of which must match. */
import { notImplemented } from './view.ts';

export interface Term {
  /** Null for a plain word. */
  name: string | null;
  /** In lower case, without quotes. */
  value: string;
}

/**
 * The terms of a query. `subject` is what is searched, for the errors.
 * @throws GraphQLError where the query uses more of the syntax.
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

/** Whether a text holds the value. A star at its end stands for any ending, which searching inside the text covers. */
export function contains(text: string, value: string): boolean {
  return text.toLowerCase().includes(value.replace(/\*$/, ''));
}
