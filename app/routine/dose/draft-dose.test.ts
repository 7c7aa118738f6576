import { expect, test } from 'vitest';

import { blankStep } from '../blank';
import { printableDose } from './draft-dose';

test('a dose without an amount can’t be printed', () => {
  const dose = { kind: 'hold' as const, min: null, max: null, beginner: null, per: '' };
  expect(printableDose({ ...blankStep(), dose })).toBeNull();
  expect(printableDose({ ...blankStep(), dose: { ...dose, min: 30 } })).toMatchObject({
    dose: { min: 30 },
    side: 'none',
  });
  expect(printableDose({ ...blankStep(), sets: { min: null, max: null, rest: 0 } })).toBeNull();
});
