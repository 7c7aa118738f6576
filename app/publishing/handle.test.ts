import { expect, test } from 'vitest';

import { freeHandle, slugify } from './handle';

test.each([
  ['The lower back & hip sequence', 'the-lower-back-hip-sequence'],
  ['  Étirement — doux  ', 'etirement-doux'],
  ['腰', 'routine'],
  ['-', 'routine'],
  ['a'.repeat(200), 'a'.repeat(60)],
])('%s becomes %s', (title, handle) => {
  expect(slugify(title, 'routine')).toBe(handle);
});

test('adds the lowest free number to a handle that is already taken', () => {
  expect(freeHandle('hips', new Set())).toBe('hips');
  expect(freeHandle('hips', new Set(['hips', 'hips-2', 'hips-4']))).toBe('hips-3');
});
