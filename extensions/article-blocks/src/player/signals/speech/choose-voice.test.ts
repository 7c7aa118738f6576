import { expect, test } from 'vitest';

import { chooseVoice, splitSentences } from './choose-voice';

const voice = (lang: string, name = lang, isDefault = false) => ({ lang, name, default: isDefault });

test.each([
  ['the very tag', 'pt-BR', [voice('pt-PT'), voice('pt-BR')], { lang: 'pt-BR', voice: null }],
  [
    'another region, where there is no such tag',
    'pt-BR',
    [voice('de-DE'), voice('pt-PT')],
    { lang: 'pt-PT', voice: null },
  ],
  ['any region, for a language without one', 'ar', [voice('ar-001'), voice('en-US')], { lang: 'ar-001', voice: null }],
  ['a tag as Android writes it', 'de', [voice('en_US'), voice('de_DE')], { lang: 'de-DE', voice: null }],
  ['letters of either case', 'pt-br', [voice('PT-BR')], { lang: 'PT-BR', voice: null }],
  ['three letters', 'de', [voice('eng-GBR'), voice('deu-DEU')], { lang: 'de', voice: voice('deu-DEU') }],
  ['a library’s code of three letters', 'de', [voice('ger')], { lang: 'de', voice: voice('ger') }],
  [
    'the region in three letters',
    'pt-BR',
    [voice('por-PRT'), voice('por-BRA')],
    { lang: 'pt-BR', voice: voice('por-BRA') },
  ],
  [
    'a region that skips a letter',
    'pt-PT',
    [voice('por_BRA'), voice('por_PRT')],
    { lang: 'pt-PT', voice: voice('por_PRT') },
  ],
  ['another region in three letters', 'es-MX', [voice('spa-ESP')], { lang: 'es-MX', voice: voice('spa-ESP') }],
  ['a code without two letters', 'fil', [voice('fil-PH')], { lang: 'fil', voice: voice('fil-PH') }],
  ['no tag at all', 'de', [voice(''), voice('x'), voice('de-DE')], { lang: 'de-DE', voice: null }],
])('speaks with %s', (_what, lang, voices, expected) => {
  expect(chooseVoice(voices, lang)).toEqual(expected);
});

test('prefers the reader’s default voice, unless another matches the region', () => {
  const british = voice('en-GB', 'Daniel', true);
  expect(chooseVoice([voice('en-US'), british], 'en')).toEqual({ lang: 'en-GB', voice: british });
  expect(chooseVoice([voice('en-US'), british], 'en-US')).toEqual({ lang: 'en-US', voice: null });
});

test('leaves the choice to the browser without a default, because the first voice may be a novelty', () => {
  expect(chooseVoice([voice('en-US', 'Albert'), voice('en-US', 'Samantha')], 'en')).toEqual({
    lang: 'en-US',
    voice: null,
  });
});

test('does not speak a language without a voice', () => {
  expect(chooseVoice([voice('en-US', 'Samantha', true)], 'ja')).toBeNull();
  expect(chooseVoice([], 'en')).toBeNull();
  // Filipino is not Finnish.
  expect(chooseVoice([voice('fil-PH')], 'fi')).toBeNull();
});

test('splits text into sentences, in any script', () => {
  expect(splitSentences('Pigeon. One minute, each side! ', 'en')).toEqual(['Pigeon.', 'One minute, each side!']);
  expect(splitSentences('鳩のポーズ。片側一分。', 'ja')).toEqual(['鳩のポーズ。', '片側一分。']);
  expect(splitSentences('', 'en')).toEqual([]);
});
