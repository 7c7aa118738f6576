/** All messages of a language as text, for tests of their wording. */
import { MESSAGES } from '../../../app/messages/catalog';
import type { Language } from '../../../app/messages/language';

/** By key, such as `pages.expired.title`. Inserted values appear as ⟦value⟧, ⟦title⟧ and so on. */
export function messageTexts(language: Language): Map<string, string> {
  return new Map(textsIn(MESSAGES[language], []));
}

function textsIn(node: unknown, path: string[]): [string, string][] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (typeof node === 'function') return [[path.join('.'), call(node as (value: unknown) => unknown)]];
  return Object.entries(node as object).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** A message takes one text, or an object of texts. It returns a text, or the parts of one. */
function call(message: (value: unknown) => unknown): string {
  const values = {
    title: '⟦title⟧',
    shop: '⟦shop⟧',
    time: '⟦time⟧',
    address: '⟦address⟧',
    page: '⟦page⟧',
    pages: '⟦pages⟧',
  };
  const value = Object.assign(new String('⟦value⟧'), values);
  const result = message(value);
  return Array.isArray(result) ? result.join('') : String(result);
}
