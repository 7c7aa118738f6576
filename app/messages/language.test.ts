import { expect, test } from 'vitest';

import { acceptedLanguage, textDirection, closestLanguage, languageName } from './language';

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
])('the closest language to %j is %s', (locale, language) => {
  expect(closestLanguage(locale)).toBe(language);
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
])('the Accept-Language header %j gets %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('Arabic is written from right to left', () => {
  expect([textDirection('ar'), textDirection('ja')]).toEqual(['rtl', 'ltr']);
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
  expect(languageName(locale, language)).toBe(name);
});
