import { describe, expect, test } from 'vitest';

import { MESSAGES, formatDuration, messagesFor } from './catalog';
import { LANGUAGES, type Language } from './language';
import { messageTexts } from '../../tests/support/app/message-texts';

/** Messages that are the same as in English. */
const SHARED: Partial<Record<Language, string[]>> = {
  es: ['No'],
  fr: ['Article', 'Date'],
  it: ['No'],
};

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');
const english = messageTexts('en');

test.each(TRANSLATIONS)('%s has the same messages as English, all translated', (language) => {
  const texts = messageTexts(language);
  expect([...texts.keys()]).toEqual([...english.keys()]);
  const same = [...texts].filter(([key, text]) => text === english.get(key)).map(([, text]) => text);
  expect([...new Set(same)].sort()).toEqual(SHARED[language] ?? []);
});

test.each(LANGUAGES)('%s has no empty messages, and none with outer spaces', (language) => {
  for (const [key, text] of messageTexts(language)) expect(text, key).toBe(text.trim() || 'a text');
});

test.each(LANGUAGES)('%s uses the same values as English, and contains no numbers', (language) => {
  for (const [key, text] of messageTexts(language)) {
    expect(valuesIn(text), key).toEqual(valuesIn(english.get(key) ?? ''));
    expect(text, key).not.toMatch(/\p{N}/u);
  }
});

function valuesIn(text: string): string[] {
  return [...text.matchAll(/⟦\w+⟧/g)].map(([found]) => found).sort();
}

describe('durations', () => {
  test('use the plural form of the language, and a nonbreaking space', () => {
    const days = (language: Language, ...values: number[]) =>
      values.map((value) => formatDuration(language, value, 'day'));
    expect(days('en', 1, 30)).toEqual(['1\u00a0day', '30\u00a0days']);
    expect(days('pl', 1, 2, 30)).toEqual(['1\u00a0dzień', '2\u00a0dni', '30\u00a0dni']);
    expect(days('ar', 1, 2, 3, 30)).toEqual(['يوم', 'يومان', '3\u00a0أيام', '30\u00a0يومًا']);
    expect(days('ja', 30)).toEqual(['30日']);
  });

  test.each(LANGUAGES)('in %s have every plural form, and Latin digits', (language) => {
    for (const unit of ['minute', 'hour', 'day'] as const) {
      const texts = [1, 2, 3, 5, 22, 100].map((value) => formatDuration(language, value, unit));
      for (const text of texts) expect(text).toMatch(/^(\d+\u00a0?)?\p{L}[\p{L}\p{M}]*$/u);
    }
  });

  test('accept any locale, like messages', () => {
    expect(formatDuration('de-AT', 5, 'minute')).toBe('5\u00a0Minuten');
    expect(formatDuration(undefined, 5, 'minute')).toBe('5\u00a0minutes');
    expect(messagesFor('pt-PT')).toBe(MESSAGES['pt-BR']);
    expect(messagesFor(['de'])).toBe(MESSAGES.en);
  });
});
