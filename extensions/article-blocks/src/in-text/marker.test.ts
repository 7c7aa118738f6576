import { expect, test } from 'vitest';

import { normalize, parseMarker } from './marker';

test.each([
  ['[routine]', 'routine'],
  ['[brief]', 'brief'],
  [' [ROUTINE]\n', 'routine'],
  ['\r\n\t[routine]\r\n', 'routine'],
  ['\ufeff[rou\u00adtine\u200b]\u2060', 'routine'],
  ['\u202b[routine]\u202c\u200f', 'routine'],
  ['\u00a0[ Routine ]\u00a0\u200b', 'routine'],
  ['[routine\u3164]', 'routine'],
  ['[routine: gentle-psoas-reset]', 'routine:gentle-psoas-reset'],
  ['[Brief:\u00a0Buyers-Brief]', 'brief:buyers-brief'],
  ['[guide\u202f: «\u00a0buyers\u2011brief\u00a0»]', 'brief:buyers-brief'],
  ['［ｒｏｕｔｉｎｅ：ｘ］', 'routine:x'],
  ['【ﾙｰﾃｨﾝ】', 'routine'],
  ['[kro\u0301tki]', 'brief'],
  ['[routine:]', 'routine'],
])('%j is a marker for %s', (text, marker) => {
  expect(parseMarker(text)).toBe(marker);
});

test.each([
  ...['Press [routine] to begin', '[routine] [brief]', '[routine: a] [brief]', '[[routine]]', '[routine'],
  ...['routine', '[routines]', '[video]', '[routine a]', '{routine}', '1. [routine]', '[]', ''],
])('%j isn’t a marker', (text) => expect(parseMarker(text)).toBeNull());

test('headings match regardless of case, spaces and punctuation', () => {
  expect(normalize(' The\u00a0sequence,\n step by step ')).toBe(normalize('the Sequence; step by step'));
  expect(normalize('What’s next?')).toBe(normalize("What's next"));
  expect(normalize('The sequence')).not.toBe(normalize('The sequences'));
});
