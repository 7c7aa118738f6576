import { expect, test } from 'vitest';

import { actionOfKey } from './keys';

test('space pauses, escape leaves, other keys are left to the page', () => {
  expect([' ', 'Escape', 'a', 'Enter', 'Tab'].map((key) => actionOfKey(key, false))).toEqual([
    'toggle',
    'leave',
    null,
    null,
    null,
  ]);
});

test('arrows follow the direction of reading', () => {
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, false))).toEqual(['back', 'next']);
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, true))).toEqual(['next', 'back']);
});
