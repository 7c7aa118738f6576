import { expect, test } from 'vitest';

import { colorDrop } from './color.ts';

test.each([
  ['red', 234],
  ['rgb', '234 90 185'],
  ['rgba', '234 90 185 / 0.5'],
  ['hue', 320],
  ['saturation', 77],
  ['lightness', 64],
  ['alpha', 0.5],
  ['color_space', 'srgb'],
])('%s', (name, expected) => {
  const color = colorDrop('rgba(234, 90, 185, 0.5)');
  expect(color.liquidMethodMissing(name)).toBe(expected);
  expect(String(color)).toBe('rgba(234, 90, 185, 0.5)');
});
