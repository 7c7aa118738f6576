import { expect, test } from 'vitest';

import { type HistoryAction, historyReducer, startHistory } from './history';

const type = (next: string, field: string | null = 'title'): HistoryAction<string> => ({ type: 'edit', next, field });
const undo = { type: 'undo' } as const;
const redo = { type: 'redo' } as const;

function after(...actions: HistoryAction<string>[]) {
  return actions.reduce(historyReducer<string>, startHistory('start'));
}

test('undoes continuous typing in one field at once', () => {
  expect(after(type('a'), type('ab'), type('abc'), undo).present).toBe('start');
});

test('undoes edits of other fields, and edits other than typing, one by one', () => {
  expect(after(type('a'), type('b', 'summary'), undo).present).toBe('a');
  expect(after(type('moved', null), type('moved again', null), undo).present).toBe('moved');
});

test('redoes what was undone, until the next edit', () => {
  expect(after(type('a'), undo, redo).present).toBe('a');
  expect(after(type('a'), type('b', 'summary'), undo, undo, redo, redo, redo).present).toBe('b');
  expect(after(type('a'), undo, type('b'), redo).present).toBe('b');
});

test('undoes typing after an undo separately', () => {
  expect(after(type('a'), type('b', 'summary'), undo, type('c', 'summary'), undo).present).toBe('a');
});

test('does nothing if there is nothing to undo or redo', () => {
  expect(after(undo, undo, redo).present).toBe('start');
});

test('an edit that finishes late changes the present value, unless there’s nothing to change', () => {
  const append: HistoryAction<string> = { type: 'edit', next: (present) => `${present} + image`, field: null };
  expect(after(type('a'), append, undo).present).toBe('a');
  expect(after(type('a'), append).present).toBe('a + image');
  const same: HistoryAction<string> = { type: 'edit', next: (present) => present, field: null };
  expect(after(type('a'), same, undo).present).toBe('start');
});

test('what isn’t the merchant’s edit is neither undone nor redone', () => {
  const amend: HistoryAction<string> = { type: 'amend', change: (value) => `${value}!` };
  const amended = after(type('a'), type('b', 'summary'), undo, amend);
  expect(amended.present).toBe('a!');
  expect([undo, redo].reduce(historyReducer<string>, amended).present).toBe('a!');
  expect([redo].reduce(historyReducer<string>, amended).present).toBe('b!');
  expect([undo].reduce(historyReducer<string>, amended).present).toBe('start!');
});
