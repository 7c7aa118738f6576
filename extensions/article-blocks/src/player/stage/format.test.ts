import { expect, test } from 'vitest';

import { formatClock, fillIn } from './format';

test('a clock shows minutes and two digits of seconds', () => {
  expect([0, 5, 60, 65, 600].map(formatClock)).toEqual(['0:00', '0:05', '1:00', '1:05', '10:00']);
});

test('numbers replace their placeholders; unknown placeholders stay', () => {
  expect(fillIn('Step [step] of [total]', { step: 3, total: 10 })).toBe('Step 3 of 10');
  expect(fillIn('Step [step] of [total]', { step: 0 })).toBe('Step 0 of [total]');
});
