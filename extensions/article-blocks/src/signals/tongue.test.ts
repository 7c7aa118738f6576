import { expect, test } from 'vitest';

import { chooseVoice, sentencesOf } from './tongue';

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
])('it speaks with %s', (_what, lang, voices, expected) => {
  expect(chooseVoice(voices, lang)).toEqual(expected);
});

test('the reader’s default is taken, but not for another region where the very one is there', () => {
  const british = voice('en-GB', 'Daniel', true);
  expect(chooseVoice([voice('en-US'), british], 'en')).toEqual({ lang: 'en-GB', voice: british });
  expect(chooseVoice([voice('en-US'), british], 'en-US')).toEqual({ lang: 'en-US', voice: null });
});

test('without a default the browser chooses, as the first of a list may be a novelty', () => {
  expect(chooseVoice([voice('en-US', 'Albert'), voice('en-US', 'Samantha')], 'en')).toEqual({
    lang: 'en-US',
    voice: null,
  });
});

test('a language that nobody speaks is left unsaid', () => {
  expect(chooseVoice([voice('en-US', 'Samantha', true)], 'ja')).toBeNull();
  expect(chooseVoice([], 'en')).toBeNull();
  // Filipino is not Finnish.
  expect(chooseVoice([voice('fil-PH')], 'fi')).toBeNull();
});

test('each sentence is a piece of its own, in any script', () => {
  expect(sentencesOf('Pigeon. One minute, each side! ', 'en')).toEqual(['Pigeon.', 'One minute, each side!']);
  expect(sentencesOf('鳩のポーズ。片側一分。', 'ja')).toEqual(['鳩のポーズ。', '片側一分。']);
  expect(sentencesOf('', 'en')).toEqual([]);
});
