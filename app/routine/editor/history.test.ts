import { expect, test } from 'vitest';

import { type HistoryAction, historyReducer, startHistory } from './history';

const type = (next: string, field: string | null = 'title'): HistoryAction<string> => ({ type: 'edit', next, field });
const undo = { type: 'undo' } as const;
const redo = { type: 'redo' } as const;

function after(...actions: HistoryAction<string>[]) {
  return actions.reduce(historyReducer<string>, startHistory('start'));
}

test('what is typed into one field in a row is undone together', () => {
  expect(after(type('a'), type('ab'), type('abc'), undo).present).toBe('start');
});

test('another field, or an edit that is not typing, is undone on its own', () => {
  expect(after(type('a'), type('b', 'summary'), undo).present).toBe('a');
  expect(after(type('moved', null), type('moved again', null), undo).present).toBe('moved');
});

test('what was undone can be done again, until something else is edited', () => {
  expect(after(type('a'), undo, redo).present).toBe('a');
  expect(after(type('a'), type('b', 'summary'), undo, undo, redo, redo, redo).present).toBe('b');
  expect(after(type('a'), undo, type('b'), redo).present).toBe('b');
});

test('typing after an undo is an edit of its own', () => {
  expect(after(type('a'), type('b', 'summary'), undo, type('c', 'summary'), undo).present).toBe('a');
});

test('there is an end to both', () => {
  expect(after(undo, undo, redo).present).toBe('start');
});
