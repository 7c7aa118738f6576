import { expect, test } from 'vitest';

import { LANGUAGES } from '../language';
import { WORDS, daysIn } from './words';

test.each(LANGUAGES)('%s has a form for every count of days', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  expect(Object.keys(WORDS[language].days).sort()).toEqual([...pluralCategories].sort());
});

test('days are counted as the language counts them', () => {
  expect([1, 2, 30].map((days) => daysIn('pl', days))).toEqual(['1 dzień', '2 dni', '30 dni']);
  expect([1, 2, 3, 30].map((days) => daysIn('ar', days))).toEqual(['يوم واحد', 'يومين', '3 أيام', '30 يومًا']);
  expect(daysIn('en', 1)).toBe('1 day');
});

test.each(LANGUAGES)('%s says nothing in English by mistake, and leaves no place open', (language) => {
  const { days, ...texts } = WORDS[language];
  for (const [name, text] of Object.entries(texts)) {
    expect(text.trim()).not.toBe('');
    expect(text).toBe(text.trim());
    if (language !== 'en') expect(text, name).not.toBe(WORDS.en[name as keyof typeof texts]);
    const places = [...text.matchAll(/\{(\w*)\}/g)].map(([, place]) => place).sort();
    expect(places, name).toEqual({ subject: ['shop', 'title'], lasts: ['time'], why: ['shop'] }[name] ?? []);
  }
  expect(Object.keys(days).length).toBeGreaterThan(0);
});
