import { expect, test } from 'vitest';

import { changeText } from './period';

test.each([
  [{ current: 150, previous: 100 }, '+50%'],
  [{ current: 95, previous: 100 }, '−5%'],
  [{ current: 1001, previous: 1000 }, 'No change'],
  [{ current: 500_000, previous: 40 }, '+1,249,900%'],
])('%j is a change of %s', (counts, text) => {
  expect(changeText(counts)).toBe(text);
});

test.each([
  { current: 0, previous: 0 },
  { current: 12, previous: 300 },
  { current: 300, previous: 29 },
])('%j is too little to compare', (counts) => {
  expect(changeText(counts)).toBeNull();
});
