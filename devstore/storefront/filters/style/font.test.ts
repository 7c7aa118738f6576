import { expect, test } from 'vitest';

import { fontFilters } from './font.ts';
import { strictDrop, StrictDrop } from '../../liquid/strict-drop.ts';

const FONT = strictDrop('font', {
  ...{ family: 'Work Sans', fallback_families: 'sans-serif', style: 'normal', weight: '400', 'system?': true },
});

test.each([
  ['weight', 'bold', '700 normal'],
  ['weight', '300', '300 normal'],
  ['weight', '+200', '600 normal'],
  ['weight', 'lighter', '300 normal'],
  ['weight', '+600', null],
  ['style', 'italic', '400 italic'],
])('%s %s', (name, change, expected) => {
  const font = (fontFilters.font_modify as (...args: unknown[]) => unknown)(FONT, name, change);
  const properties =
    font instanceof StrictDrop
      ? ['weight', 'style'].map((each) => String(font.liquidMethodMissing(each))).join(' ')
      : font;
  expect(properties).toBe(expected);
});
