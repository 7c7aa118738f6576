import { describe, expect, test } from 'vitest';

import { addCompletion, deleteHistory, readHistory } from './history.ts';

const NONE = { times: 0, last: null };

describe('the history of a routine', () => {
  test('counts each routine separately and can be cleared', () => {
    const { open } = storage();
    expect(readHistory(open, 'hip')).toEqual(NONE);
    addCompletion(open, 'hip', 1_000);
    addCompletion(open, 'hip', 2_000);
    addCompletion(open, 'psoas', 3_000);
    expect(readHistory(open, 'hip')).toEqual({ times: 2, last: 2_000 });
    deleteHistory(open, 'hip');
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
  ])('is empty if storage holds %s, and can be written again', (text) => {
    const { open, entries } = storage();
    entries.set('unwind:history:hip', text);
    expect(readHistory(open, 'hip')).toEqual(NONE);
    addCompletion(open, 'hip', 7);
    expect(readHistory(open, 'hip')).toEqual({ times: 1, last: 7 });
  });

  test('is empty if the browser blocks storage', () => {
    const open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    addCompletion(open, 'hip', 1);
    deleteHistory(open, 'hip');
    expect(readHistory(open, 'hip')).toEqual(NONE);
  });
});

/** In-memory Storage. */
function storage() {
  const entries = new Map<string, string>();
  const open = () => ({
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  });
  return { open, entries };
}
