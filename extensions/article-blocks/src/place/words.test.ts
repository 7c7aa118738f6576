import { expect, test } from 'vitest';

import { askedForBy, plain } from './words';

test.each([
  ['[routine]', 'routine'],
  ['[brief]', 'brief'],
  [' [ROUTINE]\n', 'routine'],
  ['\u00a0[ Routine ]\u00a0\u200b', 'routine'],
  ['[routine: gentle-psoas-reset]', 'routine:gentle-psoas-reset'],
  ['[Brief:\u00a0Buyers-Brief]', 'brief:buyers-brief'],
])('%j asks for %s', (text, asked) => {
  expect(askedForBy(text)).toBe(asked);
});

test.each(['Press [routine] to begin', '[routine] [brief]', '[routine', 'routine', '[routines]', '[video]', ''])(
  '%j asks for nothing',
  (text) => expect(askedForBy(text)).toBeNull(),
);

test('headings are the same whatever their case and spaces', () => {
  expect(plain(' The\u00a0sequence,\n step by step ')).toBe(plain('the Sequence, step by step'));
  expect(plain('The sequence')).not.toBe(plain('The sequences'));
});
