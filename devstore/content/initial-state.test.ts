import { expect, test } from 'vitest';

import { initialState } from './initial-state.ts';

test('a store shares nothing with another, so a change to one leaves the other alone', () => {
  const [one, other] = [initialState(), initialState()];
  for (const name of ['articles', 'products', 'blogs', 'shop'] as const) {
    const before = JSON.stringify(other[name]);
    for (const record of [one[name]].flat()) for (const key of Object.keys(record)) Reflect.set(record, key, 'changed');
    expect(JSON.stringify(other[name])).toBe(before);
  }
});
