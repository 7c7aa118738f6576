import { expect, test } from 'vitest';

import { inserted, moved, removed, replaced } from './arrange';

const list = ['a', 'b', 'c'];

test('an entry is replaced, added, removed and moved', () => {
  expect(replaced(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(inserted(list, 1, 'x')).toEqual(['a', 'x', 'b', 'c']);
  expect(inserted(list, 3, 'x')).toEqual(['a', 'b', 'c', 'x']);
  expect(removed(list, 0)).toEqual(['b', 'c']);
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
});

test('the list that is given stays as it is', () => {
  moved(list, 0, 2);
  expect(list).toEqual(['a', 'b', 'c']);
});

test('an entry that is not there moves nothing', () => {
  expect(moved(list, 7, 0)).toEqual(list);
});
