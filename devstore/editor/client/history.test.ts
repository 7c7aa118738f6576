import { expect, test, vi } from 'vitest';

/** The part of the editor's script that is tested here. */
interface HistoryOf<T> {
  readonly present: T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  push(next: T, kind?: string): void;
  undo(): void;
  redo(): void;
}

const { History } = (await import(new URL('./history.js', import.meta.url).href)) as {
  History: new <T>(present: T) => HistoryOf<T>;
};

test('undo and redo go back and forth, and a new edit clears redo', () => {
  const history = new History('a');
  history.push('b');
  history.push('c');
  history.undo();
  history.undo();
  expect([history.present, history.canUndo, history.canRedo]).toEqual(['a', false, true]);
  history.redo();
  expect(history.present).toBe('b');
  history.push('d');
  history.redo();
  expect([history.present, history.canRedo]).toEqual(['d', false]);
});

test('edits of the same kind in quick succession are one step', () => {
  vi.useFakeTimers();
  const history = new History('');
  history.push('h', 'title');
  history.push('hi', 'title');
  history.push('hi!', 'summary');
  vi.advanceTimersByTime(2000);
  history.push('hi!?', 'summary');
  vi.useRealTimers();
  const seen = [];
  for (; history.canUndo; history.undo()) seen.push(history.present);
  expect(seen).toEqual(['hi!?', 'hi!', 'hi']);
});

test('typing after an undo is a new step', () => {
  const history = new History('');
  history.push('a', 'title');
  history.undo();
  history.push('b', 'title');
  expect(history.canUndo).toBe(true);
  history.undo();
  expect(history.present).toBe('');
});
