import { expect, test } from 'vitest';

import { clockFace, fill } from './words';

test('a clock shows minutes and two figures of seconds', () => {
  expect([0, 5, 60, 65, 600].map(clockFace)).toEqual(['0:00', '0:05', '1:00', '1:05', '10:00']);
});

test('numbers go where their names are; a name without a number stays', () => {
  expect(fill('Step [step] of [total]', { step: 3, total: 10 })).toBe('Step 3 of 10');
  expect(fill('Step [step] of [total]', { step: 0 })).toBe('Step 0 of [total]');
});
