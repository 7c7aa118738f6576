import { expect, test } from 'vitest';

import { inserted, moved, removed, replaced } from './list-edits';

const list = ['a', 'b', 'c'];

test('replaces, adds, removes and moves an entry', () => {
  expect(replaced(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(inserted(list, 1, 'x')).toEqual(['a', 'x', 'b', 'c']);
  expect(inserted(list, 3, 'x')).toEqual(['a', 'b', 'c', 'x']);
  expect(removed(list, 0)).toEqual(['b', 'c']);
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
});

test('doesn’t change the original list', () => {
  moved(list, 0, 2);
  expect(list).toEqual(['a', 'b', 'c']);
});

test('does nothing for an unknown position', () => {
  expect(moved(list, 7, 0)).toEqual(list);
});
