import { describe, expect, test } from 'vitest';

import { addTime, forgetHistory, readHistory } from './history.ts';

const NONE = { times: 0, last: null };

describe('what is kept of a routine', () => {
  test('is counted, each routine for itself, and can be forgotten', () => {
    const { open } = storage();
    expect(readHistory(open, 'hip')).toEqual(NONE);
    addTime(open, 'hip', 1_000);
    addTime(open, 'hip', 2_000);
    addTime(open, 'psoas', 3_000);
    expect(readHistory(open, 'hip')).toEqual({ times: 2, last: 2_000 });
    forgetHistory(open, 'hip');
    expect(readHistory(open, 'hip')).toEqual(NONE);
    expect(readHistory(open, 'psoas')).toEqual({ times: 1, last: 3_000 });
  });

  test.each([
    'no JSON',
    'null',
    '3',
    '{}',
    '{"times":1}',
    '{"times":0,"last":5}',
    '{"times":1.5,"last":5}',
    '{"times":2,"last":"x"}',
  ])('is nothing where storage holds %s, and then begins anew', (text) => {
    const { open, entries } = storage();
    entries.set('unwind:done:hip', text);
    expect(readHistory(open, 'hip')).toEqual(NONE);
    addTime(open, 'hip', 7);
    expect(readHistory(open, 'hip')).toEqual({ times: 1, last: 7 });
  });

  test('is nothing where the browser refuses storage', () => {
    const open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    addTime(open, 'hip', 1);
    forgetHistory(open, 'hip');
    expect(readHistory(open, 'hip')).toEqual(NONE);
  });
});

/** A storage as browsers have it, in memory. */
function storage() {
  const entries = new Map<string, string>();
  const open = () => ({
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  });
  return { open, entries };
}
