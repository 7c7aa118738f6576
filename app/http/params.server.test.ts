import { expect, test } from 'vitest';

import { readId } from './params.server';

test('returns the id, or throws a 404 response for an impossible one', () => {
  expect(readId('019a-b')).toBe('019a-b');
  for (const id of [undefined, '', '\0', 'a\0b', '\ud800']) {
    expect(() => readId(id)).toThrow(expect.objectContaining({ status: 404 }) as Error);
  }
});
