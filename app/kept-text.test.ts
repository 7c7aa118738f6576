import { expect, test } from 'vitest';

import { isKept, keptPart, unkeptIn } from './kept-text';

test('NUL and halves of surrogate pairs are not kept; all else is', () => {
  expect(['a\0b', '\ud800', 'x\udc00y', '\udc00\ud800'].map(isKept)).toEqual([false, false, false, false]);
  expect(['', 'a\nb\t', '😀', '\u0001', '\uFFFD', '\u202E'].every(isKept)).toBe(true);
});

test('where they stand is said, at any depth', () => {
  expect(unkeptIn('\0')).toEqual(['']);
  expect(unkeptIn({ a: 'x\0', b: [{ c: 'ok' }, { c: '\ud800' }], d: null, e: 1 })).toEqual(['a', 'b.1.c']);
  let deep: unknown = '\0';
  for (let depth = 0; depth < 2000; depth += 1) deep = [deep];
  expect(unkeptIn(deep)).toHaveLength(1);
});

test.each([
  ['as it is', 20, 'as it is'],
  ['cut\0 off', 5, 'cut o'],
  ['half 😀', 6, 'half \uFFFD'],
  ['\uDE00 alone', 20, '\uFFFD alone'],
])('%j at most %d', (text, most, kept) => {
  expect(keptPart(text, most)).toBe(kept);
});
