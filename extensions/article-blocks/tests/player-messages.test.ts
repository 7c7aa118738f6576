/** The texts that only the player shows, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { LANGUAGES, type Language } from '../../../app/messages/language.ts';
import { PLAYER_MESSAGES } from '../src/messages/catalog.ts';
import type { PlayerMessages } from '../src/messages/player-messages.ts';

type Name = keyof PlayerMessages;

const ENGLISH = PLAYER_MESSAGES.en;
const NAMES = Object.keys(ENGLISH) as Name[];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Texts that may be the same as in English. */
const SHARED: Partial<Record<Language, Name[]>> = {
  de: ['pause', 'vibration'],
  fr: ['pause', 'volume', 'vibration'],
  it: ['volume'],
  nl: ['volume'],
  'pt-BR': ['volume'],
};

const here = (path: string) => new URL(path, import.meta.url);

/** Files that use the texts: snippets by `data-message`, scripts as properties or names. */
const sources = [
  ...readdirSync(here('../snippets')).map((file) => readFileSync(here(`../snippets/${file}`), 'utf8')),
  ...readdirSync(here('../src/player'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(here(`../src/player/${file}`), 'utf8')),
].join('\n');

test('every text in the markup exists, and every text is used', () => {
  const inMarkup = [...sources.matchAll(/data-message(?:-label)?="(\w+)"/g)].map(([, name]) => name);
  expect(inMarkup.filter((name) => !NAMES.includes(name as Name))).toEqual([]);
  expect(NAMES.filter((name) => !new RegExp(`["'.]${name}\\b`).test(sources))).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  const messages = PLAYER_MESSAGES[language];
  const values = (text: string) => [...text.matchAll(/\[\w+\]/g)].map(([found]) => found).sort();

  test('has texts with the values of the English ones', () => {
    for (const name of NAMES) {
      expect(values(messages[name]), name).toEqual(values(ENGLISH[name]));
      expect(messages[name], name).toMatch(/^\S(.*\S)?$/);
    }
  });

  test('refers to the pain button by its name', () => {
    expect(messages.intenseAdvice).toContain(messages.pain);
  });

  test('has three main buttons that fit side by side on the smallest phone', () => {
    // A 320 px wide window has 188 px left for labels, after the margins of theme, stage and buttons; 16 px per em.
    const line = 188 / 16;
    const labels = (...names: Name[]) => names.map((name) => messages[name]);
    const places = [labels('pain'), labels('pause', 'resume', 'again'), labels('begin', 'otherSide', 'done', 'end')];
    const widestWords = places.map((place) => Math.max(...place.flatMap((label) => label.split(' ')).map(ems)));
    expect(widestWords.reduce((sum, word) => sum + word)).toBeLessThanOrEqual(line);
    // At most two lines each.
    for (const label of places.flat()) expect(ems(label), label).toBeLessThanOrEqual((2 * line) / 3);
  });
});

test.each(TRANSLATIONS)('%s has no untranslated texts', (language) => {
  const same = NAMES.filter((name) => {
    const text = PLAYER_MESSAGES[language][name];
    return text === ENGLISH[name] && /\p{L}/u.test(text.replaceAll(/\[\w+\]/g, ''));
  });
  expect(same).toEqual(SHARED[language] ?? []);
});

/** Approximate width in ems: 0.55 per letter in bold Arial, 1 per East Asian character. */
function ems(word: string): number {
  const wide = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  return wide + 0.55 * ([...word].length - wide);
}
