/** Typography and length of all texts that readers see: messages and the blocks' locale files. */
import { describe, expect, test } from 'vitest';

import { LANGUAGES, type Language } from '../app/messages/language';
import { readerTexts } from './support/app/reader-texts.ts';

const LONGEST_HINT = 30;

function textsMatching(language: Language, pattern: RegExp, keys: RegExp = /./): [string, string][] {
  return [...readerTexts(language)].filter(([key, text]) => keys.test(key) && pattern.test(withoutMarkers(text)));
}

/** Markers such as [routine: its-handle] aren't translated. */
function withoutMarkers(text: string): string {
  return text.replace(/\[[^\]]*\]/g, '');
}

describe('typography', () => {
  test('French has a non-breaking space before : ; ? ! and inside « »', () => {
    expect(textsMatching('fr', /[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/)).toEqual([]);
  });

  test.each(LANGUAGES)('%s has a non-breaking space before abbreviated units', (language) => {
    expect(textsMatching(language, /(\}\}|\d) (s|min|ث|د)(?!\p{L})/u)).toEqual([]);
  });

  test.each(LANGUAGES)('%s has typographic quotes and apostrophes', (language) => {
    expect(textsMatching(language, /["']/)).toEqual([]);
  });

  test('Dutch has one kind of quotes', () => {
    expect(textsMatching('nl', /[“”«»]/)).toEqual([]);
  });

  test('Arabic has Latin digits, no dash between numbers, and isolates addresses', () => {
    expect(textsMatching('ar', /[٠-٩]|\}\}–\{\{/)).toEqual([]);
    expect(
      textsMatching('ar', /(?<!\u2068)⟦|⟧(?!\u2069)/, /signUp\.(didYouMean|yes|no|disposable|openInbox)$/),
    ).toEqual([]);
    expect(textsMatching('ar', /(?<![\u2068@])\b(name@)?example\.com/)).toEqual([]);
  });

  test('Polish addresses readers in lower case', () => {
    expect(textsMatching('pl', /(?<!^|[.?!:] )\b(Ty|Twój|Twoja|Twoje|Twoich|Twojego|Ci|Cię|Ciebie)(?!\p{L})/u)).toEqual(
      [],
    );
  });

  test('English writes email without a hyphen', () => {
    expect(textsMatching('en', /e-mail/i)).toEqual([]);
  });
});

test.each(LANGUAGES)('hints fit into the ring: %s', (language) => {
  const hints = [...readerTexts(language)].filter(([key]) => key.startsWith('player:hint'));
  expect(hints).toHaveLength(10);
  for (const [key, text] of hints) {
    expect([...text.replace('{{ upper }}', '10:00')].length, key).toBeLessThanOrEqual(LONGEST_HINT);
  }
});

test.each(LANGUAGES)('the blocks’ texts contain no numbers: %s', (language) => {
  expect(textsMatching(language, /\p{N}/u, /^locale:/)).toEqual([]);
});
