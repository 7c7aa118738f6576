/** The supported part of Shopify's search syntax: words and `name:value`, with `AND`, `OR`, `NOT`, `-` and parentheses. */
import { notImplemented } from './view.ts';

export interface Term {
  /** Null for a word. */
  name: string | null;
  /** Lowercase, without quotes. */
  value: string;
}

/** Whether a record matches, by whether it matches each term. */
type Condition = (matches: (term: Term) => boolean) => boolean;

/** Parentheses, and words whose quoted part may have spaces. */
const TOKEN = /[()]|(?:"[^"]*"|'[^']*'|[^\s()"'])+|["']/g;

/**
 * What a query asks for; an empty one for anything. `AND`, which may be left out, comes before `OR`.
 * `subject` is what is searched, for error messages.
 * @throws GraphQLError for unsupported syntax.
 */
export function parseQuery(query: string, subject: string): Condition {
  const tokens = query.match(TOKEN) ?? [];
  let at = 0;

  const alternatives = (): Condition => {
    const conditions = [together()];
    while (tokens[at] === 'OR') {
      at += 1;
      conditions.push(together());
    }
    return (matches) => conditions.some((condition) => condition(matches));
  };
  const together = (): Condition => {
    const conditions: Condition[] = [];
    while (at < tokens.length && tokens[at] !== 'OR' && tokens[at] !== ')') {
      if (tokens[at]?.toUpperCase() === 'AND') at += 1;
      else conditions.push(single());
    }
    return (matches) => conditions.every((condition) => condition(matches));
  };
  const single = (): Condition => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === 'NOT') return not(single());
    if (token === '(') {
      const inside = alternatives();
      // A missing parenthesis ends with the query.
      at += 1;
      return inside;
    }
    return token.startsWith('-') && token.length > 1 ? not(termCondition(token.slice(1))) : termCondition(token);
  };
  const termCondition = (token: string): Condition => {
    const term = parseTerm(token, subject);
    return (matches) => matches(term);
  };

  const found = alternatives();
  if (at < tokens.length) throw notImplemented(`"${query}" in a search of ${subject}`);
  return found;
}

function not(condition: Condition): Condition {
  return (matches) => !condition(matches);
}

function parseTerm(token: string, subject: string): Term {
  const [, name = null, value = ''] = /^(?:(\w+):)?(.*)$/s.exec(token) ?? [];
  if (/^[<>]/.test(value)) throw notImplemented(`"${token}" in a search of ${subject}`);
  return { name, value: value.replace(/^(["'])(.*)\1$/s, '$2').toLowerCase() };
}

/** Whether a text contains the value, ignoring a trailing `*`. */
export function contains(text: string, value: string): boolean {
  return text.toLowerCase().includes(value.replace(/\*$/, ''));
}
