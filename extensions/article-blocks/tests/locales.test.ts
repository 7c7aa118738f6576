/** The locale files have the texts that Liquid uses, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { LANGUAGES } from '../../../app/messages/language.ts';

type Locale = { [key: string]: string | Locale };

/** A text's forms by plural category. A text without a count has one form. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Bytes. Shopify's limit is 15 KB, without saying whether that's 15,000 or 15,360 bytes. */
const LARGEST_FILE = 15_000;

/** Maximum length of a block's name. */
const LONGEST_NAME = 24;

/** Texts that may be the same as in English. */
const SHARED: Record<string, string[]> = {
  de: ['Phase', 'Routine', 'Vibration'],
  es: ['min', '–\u00a0min'],
  fr: ['Phase', 'Routine', 'Vibration', 'min', 'minute', 'minutes', 'phase', 'phases'],
  it: ['Layout', 'Routine', 'min', '–\u00a0min'],
  nl: ['Compact', 'Routine', 'min', 'per', 'set', 'sets', '– set', '– sets', '–\u00a0min'],
  pl: ['min', '–\u00a0min'],
  'pt-BR': ['Layout', 'min', '–\u00a0min'],
};

const here = (path: string) => new URL(path, import.meta.url);
const fileOf = (language: string, kind: string) => `${language === 'en' ? 'en.default' : language}${kind}`;
const textsOf = (language: string, kind: string) =>
  formsByKey(JSON.parse(readFileSync(here(`../locales/${fileOf(language, kind)}`), 'utf8')) as Locale);
const english = textsOf('en', '.json');
const calls = ['blocks', 'snippets'].flatMap((folder) =>
  readdirSync(here(`../${folder}`)).flatMap((file) => {
    const liquid = readFileSync(here(`../${folder}/${file}`), 'utf8');
    return [...liquid.matchAll(/'([\w.]+)' \| t\b(:[^|}%\n]*)?/g)].map(([, key = '', values = '']) => ({
      key,
      values,
    }));
  }),
);

test('Liquid uses every text, and every text it uses exists', () => {
  expect([...new Set(calls.map(({ key }) => key))].sort()).toEqual([...english.keys()].sort());
});

test.each(calls)('Liquid passes all values of $key', ({ key, values }) => {
  const passed = [...values.matchAll(/(\w+): /g)].map(([, name]) => `{{ ${name} }}`);
  const named = Object.values(english.get(key) ?? {}).flatMap((text) => text.match(/{{ \w+ }}/g) ?? []);
  expect(passed).toEqual(expect.arrayContaining(named));
});

test('there is one file of each kind per language', () => {
  const files = LANGUAGES.flatMap((language) => [fileOf(language, '.json'), fileOf(language, '.schema.json')]);
  expect(readdirSync(here('../locales')).sort()).toEqual(files.sort());
});

describe.each(['.json', '.schema.json'])('*%s', (kind) => {
  const original = textsOf('en', kind);

  test.each(TRANSLATIONS)('%s has the same texts as English', (language) => {
    expect([...textsOf(language, kind).keys()].sort()).toEqual([...original.keys()].sort());
  });

  test.each(TRANSLATIONS)('%s has the same values and markers as English', (language) => {
    for (const [key, forms] of textsOf(language, kind)) {
      for (const [category, text] of Object.entries(forms)) {
        const expected = placeholders(original.get(key)?.other ?? '');
        // "One step" needs no number. A range does.
        const isFigure = String(expected) === '{{ count }}' && isOneNumber(language, category);
        const named = placeholders(text);
        expect(isFigure && named.length === 0 ? expected : named, `${key}, ${category}`).toEqual(expected);
      }
    }
  });

  test.each(LANGUAGES)('%s has no characters that end an attribute or begin a tag', (language) => {
    const texts = [...textsOf(language, kind).values()].flatMap((forms) => Object.values(forms));
    expect(texts.filter((text) => /["<>&]/.test(text) || text !== text.trim())).toEqual([]);
  });

  test.each(LANGUAGES)('%s is within Shopify’s limits', (language) => {
    expect(readFileSync(here(`../locales/${fileOf(language, kind)}`)).byteLength).toBeLessThanOrEqual(LARGEST_FILE);
  });
});

test.each(TRANSLATIONS)('%s has no untranslated texts', (language) => {
  const same = ['.json', '.schema.json'].flatMap((kind) => {
    const original = textsOf('en', kind);
    return [...textsOf(language, kind)].flatMap(([key, forms]) => {
      const inEnglish = Object.values(original.get(key) ?? {});
      return Object.values(forms).filter((text) => inEnglish.includes(text));
    });
  });
  const texts = new Set(
    same.map((text) => text.replace(/{{ \w+ }}/g, '').trim()).filter((text) => /\p{L}/u.test(text)),
  );
  expect([...texts].sort()).toEqual(SHARED[language] ?? []);
});

test.each(LANGUAGES)('%s has the plural forms of its language', (language) => {
  const counted = calls.filter(({ values }) => values.includes('count: ')).map(({ key }) => key);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const [key, forms] of textsOf(language, '.json')) {
    const expected = counted.includes(key) ? pluralCategories : ['other'];
    expect(Object.keys(forms).sort(), key).toEqual([...expected].sort());
  }
});

test.each(LANGUAGES)('%s refers to parts of the page by their names', (language) => {
  const texts = textsOf(language, '.json');
  const [advice, title] = ['self_check.advice', 'safety.title'].map((key) =>
    textAt(texts, `routine.${key}`).toLowerCase(),
  );
  expect(advice).toContain(title);
});

test.each(LANGUAGES)('%s has block names that Shopify accepts', (language) => {
  const names = [...textsOf(language, '.schema.json')].filter(([key]) => /^\w+\.name$/.test(key));
  expect(names).toHaveLength(3);
  for (const [key, { other = '' }] of names) expect(other.length, key).toBeLessThanOrEqual(LONGEST_NAME);
});

function formsByKey(found: string | Locale, path: string[] = []): Map<string, Forms> {
  if (typeof found === 'string') return new Map([[path.join('.'), { other: found }]]);
  if (typeof found.other === 'string') return new Map([[path.join('.'), found]]);
  return new Map(Object.entries(found).flatMap(([key, inner]) => [...formsByKey(inner, [...path, key])]));
}

function textAt(texts: Map<string, Forms>, key: string): string {
  const text = texts.get(key)?.other;
  if (!text) throw new Error(`There is no text ${key}.`);
  return text;
}

/** `{{ values }}` that Liquid fills in, and [markers] that merchants copy. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/{{ \w+ }}|\[[^\]]*\]/g)].map(([found]) => found).sort();
}

/** Whether a plural category applies to a single number, as "one" does in English but not in French. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  return (
    Array.from({ length: 200 }, (_, count) => rules.select(count)).filter((each) => each === category).length === 1
  );
}
