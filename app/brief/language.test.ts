import { expect, test } from 'vitest';

import { acceptedLanguage, directionOf, languageOf, nameOf } from './language';

test.each([
  ['de-AT', 'de'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['ar_EG', 'ar'],
  ['ja', 'ja'],
  ['zh-CN', 'en'],
  ['arn', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('a reader of %j is written to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.5, fr-CA;q=0.9', 'fr'],
  ['sv,nl;q=0.4', 'nl'],
  ['de;q=0,pl;q=0.1', 'pl'],
  ['sv', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [';;q=x,,', 'en'],
])('a browser that prefers %j is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('Arabic runs from right to left', () => {
  expect([directionOf('ar'), directionOf('ja')]).toEqual(['rtl', 'ltr']);
});

test.each([
  ['de', 'en', 'German'],
  ['ja', 'de', 'Japanisch'],
  ['ar', 'ar', 'العربية'],
  ['pt-BR', 'en', 'Brazilian Portuguese'],
  ['ar_EG', 'en', 'Arabic (Egypt)'],
  ['qqq', 'en', 'qqq'],
  ['no language', 'en', 'no language'],
  ['', 'en', ''],
] as const)('%j is called in %s: %s', (locale, language, name) => {
  expect(nameOf(locale, language)).toBe(name);
});
