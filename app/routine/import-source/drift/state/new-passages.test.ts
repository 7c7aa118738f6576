import { expect, test } from 'vitest';

import { MAX_STORED_TEXT, MAX_UNPLACED } from '../../../import/contract';
import { newPassages } from './new-passages';

const passages = (...quotes: string[]) => ({
  textLength: 1000,
  unplaced: quotes.map((quote) => ({ start: 0, end: quote.length, quote })),
});
const added = (...args: Parameters<typeof newPassages>) => newPassages(...args).map(({ after }) => after);

test('finds what wasn’t there before, also a repeated one', () => {
  expect(added(passages('A', 'B'), passages('B', 'C', 'A', 'A'))).toEqual(['C', 'A']);
  expect(added(passages('A', 'B'), passages('B'))).toEqual([]);
});

test('lists the first ones, cuts long ones, and counts the rest', () => {
  const changes = newPassages(passages(), passages(...Array.from({ length: 30 }, (_, i) => `${i} `.repeat(400))));
  expect(changes).toHaveLength(11);
  expect(changes[0]?.after).toHaveLength(301);
  expect(changes.at(-1)?.text).toBe('20 more passages that aren’t in the routine');
});

test('finds nothing in articles that are too long to compare', () => {
  const long = { ...passages('A'), textLength: MAX_STORED_TEXT + 1 };
  expect(newPassages(long, passages('B'))).toEqual([]);
  expect(newPassages(passages('A'), passages(...new Array<string>(MAX_UNPLACED).fill('B')))).toEqual([]);
});
