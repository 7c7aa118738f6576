import fc from 'fast-check';
import { expect, test } from 'vitest';

import { textColorOn } from './text-color';

import { contrast, legible } from './contrast';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('calculates contrast as in WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('button text is legible on any color', () => {
  fc.assert(fc.property(color, (each) => contrast(textColorOn(each), each) >= 4.5));
  expect(textColorOn('#1d5c52')).toBe('#ffffff');
  expect(textColorOn('#e0b100')).toBe('#000000');
});

test('changes a color only if it lacks contrast', () => {
  expect(legible({ color: '#1d5c52', on: '#ffffff', ratio: 4.5 })).toBe('#1d5c52');
  fc.assert(
    fc.property(color, fc.constantFrom('#ffffff', '#f1f4f2', '#1c2427', '#12171a'), (each, on) => {
      return contrast(legible({ color: each, on, ratio: 4.5 }), on) >= 4.5;
    }),
  );
});
