import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeOrder, movedItems } from './order';

const letters = (text: string) => text.split('');
const merge = (base: string, mine: string, theirs: string, preferred: 'mine' | 'theirs' = 'mine') => {
  const { order, isConflict } = mergeOrder({
    base: letters(base),
    mine: letters(mine),
    theirs: letters(theirs),
    preferred,
  });
  return `${order.join('')}${isConflict ? '!' : ''}`;
};

test.each([
  ['abcd', 'abcd', ''],
  ['abcd', 'bcda', 'a'],
  ['abcd', 'dabc', 'd'],
  ['abcd', 'acbd', 'c'],
  ['abcde', 'edabc', 'ed'],
])('from %s to %s, %j moved', (before, after, moved) => {
  const found = movedItems(letters(before), letters(after));
  // Of two neighbors that changed places, either can be the one that moved.
  expect(found.size).toBe(moved.length);
  if (moved !== 'c') expect(found).toEqual(new Set(letters(moved)));
});

describe('merges an order', () => {
  test.each([
    ['moves of both', 'abcdef', 'bacdef', 'abcdfe', 'bacdfe'],
    ['the same move', 'abcd', 'bcda', 'bcda', 'bcda'],
    ['new items of both, each after the one it follows', 'abc', 'aXbc', 'abYc', 'aXbYc'],
    ['a new first item', 'ab', 'Xab', 'ba', 'Xba'],
    ['several new items in their order', 'ab', 'aXYZb', 'ab', 'aXYZb'],
    ['items that only one has', '', 'ab', 'cd', 'abcd'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(merge(base, mine, theirs)).toBe(merged);
  });

  test('with the preferred side, if both moved the same item', () => {
    expect(merge('abcd', 'bcda', 'bacd')).toBe('bcda!');
    expect(merge('abcd', 'bcda', 'bacd', 'theirs')).toBe('bacd!');
  });
});

const order = fc.uniqueArray(fc.constantFrom(...letters('abcdefgh')), { maxLength: 8 });

test('a change of one side is taken as it is', () => {
  fc.assert(
    fc.property(order, order, (base, changed) => {
      // Items that are gone on one side are left out before orders are merged.
      const kept = base.filter((id) => changed.includes(id));
      for (const sides of [
        { mine: changed, theirs: kept },
        { mine: kept, theirs: changed },
      ]) {
        expect(mergeOrder({ base, ...sides, preferred: 'mine' })).toEqual({ order: changed, isConflict: false });
      }
    }),
  );
});

test('every item of both sides is there once', () => {
  fc.assert(
    fc.property(order, order, order, (base, mine, theirs) => {
      const merged = mergeOrder({ base, mine, theirs, preferred: 'theirs' }).order;
      expect([...merged].sort()).toEqual([...new Set([...mine, ...theirs])].sort());
    }),
  );
});
