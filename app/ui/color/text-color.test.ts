import { expect, test } from 'vitest';

import { textColorOn } from './text-color';

test.each([
  ['#ffffff', '#000000'],
  ['#000000', '#ffffff'],
  ['#1d5c52', '#ffffff'],
  ['#ffd400', '#000000'],
  ['#0000ff', '#ffffff'],
  ['#767676', '#000000'],
  ['#757575', '#ffffff'],
])('text on %s is %s', (color, text) => {
  expect(textColorOn(color)).toBe(text);
});
