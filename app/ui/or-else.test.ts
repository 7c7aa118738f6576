import { expect, test } from 'vitest';

import { orElse } from './or-else';

const throwing = (error: unknown) => (): Promise<string> => {
  throw error;
};

test('an answer is passed on', async () => {
  expect(await orElse(() => Promise.resolve('answer'), 'fallback')).toBe('answer');
});

test.each([new TypeError('Failed to fetch'), new Error('Internal Server Error'), new Response(null, { status: 502 })])(
  'no answer, or a failure, gives the fallback: %s',
  async (error) => {
    expect(await orElse(throwing(error), 'fallback')).toBe('fallback');
  },
);

test.each([302, 401, 404])('a response of status %i is thrown on', async (status) => {
  const response = new Response(null, { status });
  await expect(orElse(throwing(response), 'fallback')).rejects.toBe(response);
});
