import { expect, test } from 'vitest';

import { actionOfKey } from './keys';

test('each key has its action, and keys that have none are left to the page', () => {
  expect([' ', 'Escape', 'ArrowUp', 'ArrowDown', 'h', 'H'].map((key) => actionOfKey(key, false))).toEqual([
    'toggle',
    'leave',
    'more',
    'less',
    'hurt',
    'hurt',
  ]);
  expect(['a', 'Enter', 'Tab', 'PageDown', 'toString'].map((key) => actionOfKey(key, false))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('arrows follow the direction of reading', () => {
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, false))).toEqual(['back', 'next']);
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, true))).toEqual(['next', 'back']);
});
