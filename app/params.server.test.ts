import { expect, test } from 'vitest';

import { readId } from './params.server';

test('an id is what the address says; what cannot be one is not there', () => {
  expect(readId('019a-b')).toBe('019a-b');
  for (const id of [undefined, '', '\0', 'a\0b', '\ud800']) {
    expect(() => readId(id)).toThrow(expect.objectContaining({ status: 404 }) as Error);
  }
});
