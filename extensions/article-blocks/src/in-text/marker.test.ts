import { expect, test } from 'vitest';

import { parseMarker, normalize } from './marker';

test.each([
  ['[routine]', 'routine'],
  ['[brief]', 'brief'],
  [' [ROUTINE]\n', 'routine'],
  ['\u00a0[ Routine ]\u00a0\u200b', 'routine'],
  ['[routine: gentle-psoas-reset]', 'routine:gentle-psoas-reset'],
  ['[Brief:\u00a0Buyers-Brief]', 'brief:buyers-brief'],
])('%j is a marker for %s', (text, marker) => {
  expect(parseMarker(text)).toBe(marker);
});

test.each(['Press [routine] to begin', '[routine] [brief]', '[routine', 'routine', '[routines]', '[video]', ''])(
  '%j isn’t a marker',
  (text) => expect(parseMarker(text)).toBeNull(),
);

test('headings match regardless of case and spaces', () => {
  expect(normalize(' The\u00a0sequence,\n step by step ')).toBe(normalize('the Sequence, step by step'));
  expect(normalize('The sequence')).not.toBe(normalize('The sequences'));
});
