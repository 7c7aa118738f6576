/** The words that Liquid asks for are there, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Words = { [key: string]: string | Words };

const here = (path: string) => new URL(path, import.meta.url);
const words = JSON.parse(readFileSync(here('locales/en.default.json'), 'utf8')) as Words;
const calls = ['blocks', 'snippets'].flatMap((folder) =>
  readdirSync(here(folder)).flatMap((file) => {
    const liquid = readFileSync(here(`${folder}/${file}`), 'utf8');
    return [...liquid.matchAll(/'([\w.]+)' \| t\b(:[^|}%\n]*)?/g)].map(([, key = '', values = '']) => ({
      key,
      values,
    }));
  }),
);

/** Keys of the texts; the forms of a plural are one text. */
function keysOf(found: string | Words, path: string[] = []): string[] {
  if (typeof found === 'string' || typeof found.other === 'string') return [path.join('.')];
  return Object.entries(found).flatMap(([key, inner]) => keysOf(inner, [...path, key]));
}

function textsAt(key: string): string[] {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (at as Words | undefined)?.[part], words);
  if (found === undefined) return [];
  return typeof found === 'string' ? [found] : Object.values(found).filter((text) => typeof text === 'string');
}

test('every text that Liquid asks for is there, and every text that is there is asked for', () => {
  expect([...new Set(calls.map(({ key }) => key))].sort()).toEqual(keysOf(words).sort());
});

test.each(calls)('$key gets the values that it names', ({ key, values }) => {
  const given = [...values.matchAll(/(\w+): /g)].map(([, name]) => name);
  const named = textsAt(key).flatMap((text) => [...text.matchAll(/{{ (\w+) }}/g)].map(([, name]) => name));
  expect(given).toEqual(expect.arrayContaining(named));
});

test('a text with a count has a form for one and a form for the rest', () => {
  for (const { key } of calls.filter(({ values }) => values.includes('count: '))) {
    expect(textsAt(key), key).toHaveLength(2);
  }
});
