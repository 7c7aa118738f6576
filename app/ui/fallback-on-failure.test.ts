import { expect, test } from 'vitest';

import { fallbackOnFailure } from './fallback-on-failure';

const throwing = (error: unknown) => (): Promise<string> => {
  throw error;
};

test('returns the result', async () => {
  expect(await fallbackOnFailure(() => Promise.resolve('result'), 'fallback')).toBe('result');
});

test.each([new TypeError('Failed to fetch'), new Error('Internal Server Error'), new Response(null, { status: 502 })])(
  'returns the fallback on failure: %s',
  async (error) => {
    expect(await fallbackOnFailure(throwing(error), 'fallback')).toBe('fallback');
  },
);

test.each([302, 401, 404])('rethrows a response with status %i', async (status) => {
  const response = new Response(null, { status });
  await expect(fallbackOnFailure(throwing(response), 'fallback')).rejects.toBe(response);
});
