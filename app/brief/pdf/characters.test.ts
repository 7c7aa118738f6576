import { expect, test } from 'vitest';

import { findUnprintable, toPrintable } from './characters';

test.each([
  ['a decomposed letter', 'Cafe\u0301 zu\u0308gig', 'Café zügig'],
  ['a non-breaking hyphen', 'step\u2011by\u2011step', 'step-by-step'],
  ['a soft hyphen and a zero-width space', 'hip\u00adflexor\u200b', 'hipflexor'],
  ['a byte order mark and a word joiner', '\ufeffhip\u2060', 'hip'],
  ['controls of direction', '\u2068Core Nexus\u2069 \u200fأداة', 'Core Nexus أداة'],
  ['thin spaces', '10\u2009min', '10 min'],
  ['narrow spaces, which stay unbreakable', '5\u202fkg', '5\u00a0kg'],
  ['a line separator and a vertical tab', 'one\u2028two\u000bthree', 'one two three'],
  ['ligatures', 'e\ufb03cient \ufb01ber', 'efficient fiber'],
  ['high and low primes', 'a\u02b9 6\u2035', 'aʹ 6’'],
  ['Word’s bullets', '\uf0b7 one \uf0a7 two', '• one • two'],
  ['bold letters of mathematics', '𝗬𝗼𝗴𝗮', 'Yoga'],
  ['a variation selector', '™\ufe0f', '™'],
])('replaces %s', (_, text, expected) => {
  expect(toPrintable(text)).toBe(expected);
  expect(findUnprintable(expected)).toBeNull();
});

test.each([
  'Plain text, “quoted” – with €5 • and ©',
  'Zürich’s œuvre: ½ ° ×',
  'no\u00a0break',
  '5 − 3 = 2, 6′ 2″',
  'Zażółć gęślą jaźń',
  'Ｙｏｇａ　１（税込）！',
  '髙橋、山﨑：「選び方」〜ガ',
  'يُرجى الثبات من 60 إلى 120 ثانية، ٣٪؟',
  'Привет, Ελλάδα, Tiếng Việt',
  '→ ✓ ①',
])('keeps %s', (text) => {
  expect(toPrintable(text)).toBe(text);
  expect(findUnprintable(text)).toBeNull();
});

test.each(['ก', 'क', '한', '😀', '\ue000', '\u0001'])('leaves %s to the merchant', (character) => {
  expect(findUnprintable(toPrintable(`a ${character}`))).toBe(character);
});
