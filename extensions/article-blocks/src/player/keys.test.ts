import { expect, test } from 'vitest';

import { actionOfKey } from './keys';

test('each key has its action; other keys are left to the page', () => {
  expect([' ', 'Escape', 'ArrowUp', 'ArrowDown', 'h', 'H', 'Enter'].map((key) => actionOfKey(key, false))).toEqual([
    'toggle',
    'exit',
    'more',
    'less',
    'pain',
    'pain',
    'count',
  ]);
  expect(['a', 'Tab', 'PageDown', 'toString'].map((key) => actionOfKey(key, false))).toEqual([null, null, null, null]);
});

test('arrow keys follow the reading direction', () => {
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, false))).toEqual(['back', 'next']);
  expect(['ArrowLeft', 'ArrowRight'].map((key) => actionOfKey(key, true))).toEqual(['next', 'back']);
});
