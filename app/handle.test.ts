import { expect, test } from 'vitest';

import { freeHandle, handleOf } from './handle';

test.each([
  ['The lower back & hip sequence', 'the-lower-back-hip-sequence'],
  ['  Étirement — doux  ', 'etirement-doux'],
  ['腰', 'routine'],
  ['-', 'routine'],
  ['a'.repeat(200), 'a'.repeat(60)],
])('%s becomes %s', (title, handle) => {
  expect(handleOf(title, 'routine')).toBe(handle);
});

test('a handle that is taken gets the lowest number that is not', () => {
  expect(freeHandle('hips', new Set())).toBe('hips');
  expect(freeHandle('hips', new Set(['hips', 'hips-2', 'hips-4']))).toBe('hips-3');
});
