import { expect, test } from 'vitest';

import { newId } from './new-id';

test('IDs are UUIDs of version 7, each another', () => {
  const ids = Array.from({ length: 1000 }, () => newId());
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('IDs are in order of time, in any century', () => {
  const times = [0, 1, 255, 256, 1_764_500_000_000, 1_764_500_000_001, 2 ** 48 - 1];
  const ids = times.map((time) => newId(time));
  expect([...ids].sort()).toEqual(ids);
  expect(newId(0x0190_1234_5678)).toMatch(/^01901234-5678-7/);
});
