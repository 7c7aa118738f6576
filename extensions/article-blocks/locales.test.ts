/** The words that Liquid asks for are there, and no others; and each language says all that English says. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Words = { [key: string]: string | Words };

/** The forms of a text by their category of plural. A text without a count has one form. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt-BR'];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Bytes: Shopify takes 15 KB, and does not say which kind. */
const LARGEST_FILE = 15_000;

/** Characters of a block's name. */
const LONGEST_NAME = 24;

/** Texts that are the same as in English, without their values. */
const SHARED: Record<string, string[]> = {
  de: ['Pause', 'Phase', 'Routine', 'Vibration'],
  fr: ['Pause', 'Phase', 'Routine', 'Vibration', 'Volume', 'minute', 'minutes', 'phase', 'phases'],
  it: ['Layout', 'Routine', 'Volume'],
  nl: ['Compact', 'Routine', 'Volume'],
  'pt-BR': ['Layout', 'Volume'],
};

const here = (path: string) => new URL(path, import.meta.url);
const fileOf = (language: string, kind: string) => `${language === 'en' ? 'en.default' : language}${kind}`;
const textsOf = (language: string, kind: string) =>
  formsByKey(JSON.parse(readFileSync(here(`locales/${fileOf(language, kind)}`), 'utf8')) as Words);
const english = textsOf('en', '.json');
const calls = ['blocks', 'snippets'].flatMap((folder) =>
  readdirSync(here(folder)).flatMap((file) => {
    const liquid = readFileSync(here(`${folder}/${file}`), 'utf8');
    return [...liquid.matchAll(/'([\w.]+)' \| t\b(:[^|}%\n]*)?/g)].map(([, key = '', values = '']) => ({
      key,
      values,
    }));
  }),
);

test('every text that Liquid asks for is there, and every text that is there is asked for', () => {
  expect([...new Set(calls.map(({ key }) => key))].sort()).toEqual([...english.keys()].sort());
});

test.each(calls)('$key gets the values that it names', ({ key, values }) => {
  const given = [...values.matchAll(/(\w+): /g)].map(([, name]) => `{{ ${name} }}`);
  const named = Object.values(english.get(key) ?? {}).flatMap((text) => text.match(/{{ \w+ }}/g) ?? []);
  expect(given).toEqual(expect.arrayContaining(named));
});

test('there is a file of each kind for each language, and no other', () => {
  const files = LANGUAGES.flatMap((language) => [fileOf(language, '.json'), fileOf(language, '.schema.json')]);
  expect(readdirSync(here('locales')).sort()).toEqual(files.sort());
});

describe.each(['.json', '.schema.json'])('*%s', (kind) => {
  const original = textsOf('en', kind);

  test.each(TRANSLATIONS)('%s has the texts that English has', (language) => {
    expect([...textsOf(language, kind).keys()].sort()).toEqual([...original.keys()].sort());
  });

  test.each(TRANSLATIONS)('%s names the values and the markers that English names', (language) => {
    for (const [key, forms] of textsOf(language, kind)) {
      for (const [category, text] of Object.entries(forms)) {
        const expected = placeholders(original.get(key)?.other ?? '');
        // "One step" needs no figure. A range does.
        const isFigure = String(expected) === '{{ count }}' && isOneNumber(language, category);
        const named = placeholders(text);
        expect(isFigure && named.length === 0 ? expected : named, `${key}, ${category}`).toEqual(expected);
      }
    }
  });

  test.each(LANGUAGES)('%s has nothing that would end an attribute or begin a tag', (language) => {
    const texts = [...textsOf(language, kind).values()].flatMap((forms) => Object.values(forms));
    expect(texts.filter((text) => /["<>&]/.test(text) || text !== text.trim())).toEqual([]);
  });

  test.each(LANGUAGES)('%s is a file that Shopify takes', (language) => {
    expect(readFileSync(here(`locales/${fileOf(language, kind)}`)).byteLength).toBeLessThanOrEqual(LARGEST_FILE);
  });
});

test.each(TRANSLATIONS)('%s says nothing in English but the words that it shares with English', (language) => {
  const same = ['.json', '.schema.json'].flatMap((kind) => {
    const original = textsOf('en', kind);
    return [...textsOf(language, kind)].flatMap(([key, forms]) => {
      const inEnglish = Object.values(original.get(key) ?? {});
      return Object.values(forms).filter((text) => inEnglish.includes(text));
    });
  });
  const words = new Set(same.map((text) => text.replace(/{{ \w+ }}/g, '').trim()).filter(Boolean));
  expect([...words].sort()).toEqual(SHARED[language] ?? []);
});

test.each(LANGUAGES)('%s has the plural forms of its language where a text has a count', (language) => {
  const counted = calls.filter(({ values }) => values.includes('count: ')).map(({ key }) => key);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const [key, forms] of textsOf(language, '.json')) {
    const expected = counted.includes(key) ? pluralCategories : ['other'];
    expect(Object.keys(forms).sort(), key).toEqual([...expected].sort());
  }
});

test.each(LANGUAGES)('%s calls a part of the page as that part calls itself', (language) => {
  const texts = textsOf(language, '.json');
  expect(textAt(texts, 'routine.care.intense.advice')).toContain(textAt(texts, 'routine.player.hurt'));
  expect(textAt(texts, 'routine.fit.advice')).toContain(textAt(texts, 'routine.safety.title'));
});

test.each(LANGUAGES)('%s has names for the blocks that Shopify takes', (language) => {
  const names = [...textsOf(language, '.schema.json')].filter(([key]) => /^\w+\.name$/.test(key));
  expect(names).toHaveLength(3);
  for (const [key, { other = '' }] of names) expect(other.length, key).toBeLessThanOrEqual(LONGEST_NAME);
});

describe('the three buttons that are always in reach stand side by side on the smallest phone', () => {
  /** Of a window of 320 px, a theme's margins, the stage's edges and the buttons' own leave 188 px, at 16 px an em. */
  const LINE = 188 / 16;

  test.each(LANGUAGES)('%s', (language) => {
    const texts = textsOf(language, '.json');
    const labels = (...keys: string[]) => keys.map((key) => textAt(texts, `routine.player.${key}`));
    const places = [labels('hurt'), labels('pause', 'resume', 'again'), labels('begin', 'other_side', 'done', 'end')];
    const widestWords = places.map((place) => Math.max(...place.flatMap((label) => label.split(' ')).map(ems)));
    expect(widestWords.reduce((sum, word) => sum + word)).toBeLessThanOrEqual(LINE);
    // The three then take no more than two lines.
    for (const label of places.flat()) expect(ems(label), label).toBeLessThanOrEqual((2 * LINE) / 3);
  });
});

function formsByKey(found: string | Words, path: string[] = []): Map<string, Forms> {
  if (typeof found === 'string') return new Map([[path.join('.'), { other: found }]]);
  if (typeof found.other === 'string') return new Map([[path.join('.'), found]]);
  return new Map(Object.entries(found).flatMap(([key, inner]) => [...formsByKey(inner, [...path, key])]));
}

function textAt(texts: Map<string, Forms>, key: string): string {
  const text = texts.get(key)?.other;
  if (!text) throw new Error(`There is no text ${key}.`);
  return text;
}

/** `{{ values }}` that Liquid fills in, and [markers] that a merchant writes as they stand here. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/{{ \w+ }}|\[[^\]]*\]/g)].map(([found]) => found).sort();
}

/** Whether a category of plural stands for one number alone, as "one" does in English, and not in French. */
function isOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  return (
    Array.from({ length: 200 }, (_, count) => rules.select(count)).filter((each) => each === category).length === 1
  );
}

/** About how wide a word is, in ems: letters of Arial in bold take 0.55 on average, East Asian ones 1 in any font. */
function ems(word: string): number {
  const wide = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  return wide + 0.55 * ([...word].length - wide);
}
