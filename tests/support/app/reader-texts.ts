/** All texts of a language that readers see, for tests of their wording. */
import { readFileSync } from 'node:fs';

import type { Language } from '../../../app/messages/language';
import { PLAYER_MESSAGES } from '../../../extensions/article-blocks/src/messages/catalog.ts';
import { messageTexts } from './message-texts.ts';

type Locale = { [key: string]: string | Locale };

/** By key: `messages:…`, `locale:…` (the blocks), `player:…` (loaded with the player) and `schema:…` (their settings). */
export function readerTexts(language: Language): Map<string, string> {
  const name = language === 'en' ? 'en.default' : language;
  return new Map([
    ...[...messageTexts(language)].map(([key, text]): [string, string] => [`messages:${key}`, text]),
    ...localeTexts(`${name}.json`, 'locale'),
    ...localeTexts(`${name}.schema.json`, 'schema'),
    ...playerTexts(language),
  ]);
}

/** With values as in the other texts: `{{ step }}`. */
function playerTexts(language: Language): [string, string][] {
  return Object.entries(PLAYER_MESSAGES[language]).map(([name, text]: [string, string]) => [
    `player:${name}`,
    text.replace(/\[(\w+)\]/g, '{{ $1 }}'),
  ]);
}

function localeTexts(file: string, prefix: string): [string, string][] {
  const flatten = (node: string | Locale, path: string[]): [string, string][] =>
    typeof node === 'string'
      ? [[`${prefix}:${path.join('.')}`, node]]
      : Object.entries(node).flatMap(([key, inner]) => flatten(inner, [...path, key]));
  const url = new URL(`../../../extensions/article-blocks/locales/${file}`, import.meta.url);
  return flatten(JSON.parse(readFileSync(url, 'utf8')) as Locale, []);
}
