import { expect, test } from 'vitest';

import { findUnprintable, toPrintable } from './characters';

test.each([
  ['a decomposed letter', 'Cafe\u0301 zu\u0308gig', 'Café zügig'],
  ['a non-breaking hyphen', 'step\u2011by\u2011step', 'step-by-step'],
  ['a hyphen and a minus sign', 'a\u2010b 5\u22123', 'a-b 5–3'],
  ['a soft hyphen and a zero-width space', 'hip\u00adflexor\u200b', 'hipflexor'],
  ['a byte order mark and a word joiner', '\ufeffhip\u2060', 'hip'],
  ['thin and narrow spaces', '10\u2009min, 5\u202fkg', '10 min, 5 kg'],
  ['a line separator and a vertical tab', 'one\u2028two\u000bthree', 'one two three'],
  ['ligatures', 'e\ufb03cient \ufb01ber', 'efficient fiber'],
  ['primes', '6\u2032 2\u2033', '6’ 2”'],
  ['Word’s bullets', '\uf0b7 one \u25cf two \u25aa three', '• one • two • three'],
  ['a horizontal bar', 'one \u2015 two', 'one — two'],
  ['bold letters of mathematics', '𝗬𝗼𝗴𝗮', 'Yoga'],
  ['full-width letters', 'Ｙｏｇａ　１', 'Yoga 1'],
  ['a variation selector', '™\ufe0f', '™'],
])('replaces %s', (_, text, expected) => {
  expect(toPrintable(text)).toBe(expected);
  expect(findUnprintable(expected)).toBeNull();
});

test.each(['Plain text, “quoted” – with €5 • and ©', 'Zürich’s œuvre: ½ ° ×', 'no\u00a0break'])('keeps %s', (text) => {
  expect(toPrintable(text)).toBe(text);
});

test.each(['→', 'Ж', '用', '😀', '\ue000'])('leaves %s to the merchant', (character) => {
  expect(findUnprintable(toPrintable(`a ${character}`))).toBe(character);
});
