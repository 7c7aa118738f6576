import { expect, test } from 'vitest';

import { isStorable, toStorable, unstorablePaths } from './storable-text';

test('everything but NUL and unpaired surrogates is storable', () => {
  expect(['a\0b', '\ud800', 'x\udc00y', '\udc00\ud800'].map(isStorable)).toEqual([false, false, false, false]);
  expect(['', 'a\nb\t', '😀', '\u0001', '\uFFFD', '\u202E'].every(isStorable)).toBe(true);
});

test('finds unstorable text at any depth', () => {
  expect(unstorablePaths('\0')).toEqual(['']);
  expect(unstorablePaths({ a: 'x\0', b: [{ c: 'ok' }, { c: '\ud800' }], d: null, e: 1 })).toEqual(['a', 'b.1.c']);
  let deep: unknown = '\0';
  for (let depth = 0; depth < 2000; depth += 1) deep = [deep];
  expect(unstorablePaths(deep)).toHaveLength(1);
});

test.each([
  ['as it is', 20, 'as it is'],
  ['cut\0 off', 5, 'cut o'],
  ['half 😀', 6, 'half \uFFFD'],
  ['\uDE00 alone', 20, '\uFFFD alone'],
])('makes %j storable in %d characters', (text, maxLength, expected) => {
  expect(toStorable(text, maxLength)).toBe(expected);
});
