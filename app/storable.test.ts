import { expect, test } from 'vitest';

import { storable } from './storable';

test.each([
  ['as it is', 20, 'as it is'],
  ['cut\0 off', 5, 'cut o'],
  ['half 😀', 6, 'half \uFFFD'],
  ['\uDE00 alone', 20, '\uFFFD alone'],
])('%j at most %d', (text, most, kept) => {
  expect(storable(text, most)).toBe(kept);
});
