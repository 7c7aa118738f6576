/** The demo's translations match the originals: same steps, doses and rules, and every text is translated. */
import { describe, expect, test } from 'vitest';

import { type Brief, checkBrief } from '../app/brief/schema.ts';
import { translatedBrief } from '../app/brief/translations/translated-brief.ts';
import { walkBrief } from '../app/brief/translations/walk-brief.ts';
import type { Routine } from '../app/routine/contract.ts';
import { checkRoutine } from '../app/routine/schema.ts';
import { walkRoutine } from '../app/routine/translations/walk-routine.ts';
import { applyTranslations, countTexts, resolveTexts } from '../app/translations/status.ts';
import { extractTexts } from '../app/translations/walk.ts';
import { buyersBrief } from '../prisma/seed/buyers-brief.ts';
import { buyersBriefArabic } from '../prisma/seed/buyers-brief.ar.ts';
import { buyersBriefGerman } from '../prisma/seed/buyers-brief.de.ts';
import { gentlePsoasReset } from '../prisma/seed/gentle-psoas-reset.ts';
import { gentlePsoasResetArabic } from '../prisma/seed/gentle-psoas-reset.ar.ts';
import { gentlePsoasResetGerman } from '../prisma/seed/gentle-psoas-reset.de.ts';
import { hipSequence } from '../prisma/seed/hip-sequence.ts';
import { hipSequenceArabic } from '../prisma/seed/hip-sequence.ar.ts';
import { hipSequenceGerman } from '../prisma/seed/hip-sequence.de.ts';

/** Keys that aren't translated. */
const UNTRANSLATED = new Set(['id', 'kind', 'handle', 'intensity', 'url', 'src']);

/** Replaces each text by whether there is one. */
function withoutTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return UNTRANSLATED.has(key) ? value : value !== '';
  if (Array.isArray(value)) return value.map((entry) => withoutTexts(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutTexts(part, name)]));
}

/** Every text to translate. */
function textsOf(routine: Routine): string[] {
  const texts: string[] = [];
  JSON.stringify(routine, (key, value: unknown) => {
    if (typeof value === 'string' && value !== '' && !UNTRANSLATED.has(key)) texts.push(value);
    return value;
  });
  return texts;
}

/** By locale, with what only one of the routines says. */
const ROUTINE_TRANSLATIONS = {
  ar: { ...gentlePsoasResetArabic, ...hipSequenceArabic },
  de: { ...gentlePsoasResetGerman, ...hipSequenceGerman },
};

/** Names that stay the same in languages with Latin letters. */
const NAMES = /South Jersey$|^(Core Nexus|Psoas)$/;

describe.each(Object.entries(ROUTINE_TRANSLATIONS))('routines: %s', (_, translations: Record<string, string>) => {
  test.each([gentlePsoasReset, hipSequence])('$title', (routine) => {
    const originals = extractTexts(walkRoutine, routine);
    const texts = Object.fromEntries(
      originals.map(({ path, original }) => [path, { text: translations[original] ?? '', original }]),
    );
    expect(countTexts(resolveTexts(originals, texts))).toMatchObject({ missing: 0, outdated: 0 });

    const translated = applyTranslations(walkRoutine, routine, texts);
    expect(checkRoutine(translated)).toEqual({ routine: translated });
    expect(withoutTexts(translated)).toEqual(withoutTexts(routine));
    const original = new Set(textsOf(routine));
    const untranslated = textsOf(translated).filter((text) => original.has(text) && !NAMES.test(text));
    expect(untranslated).toEqual([]);
  });

  test('has no text that no routine has', () => {
    const originals = [gentlePsoasReset, hipSequence].flatMap((routine) => extractTexts(walkRoutine, routine));
    expect(Object.keys(translations).sort()).toEqual([...new Set(originals.map(({ original }) => original))].sort());
  });
});

test.each([
  ['ar', buyersBriefArabic],
  ['de', buyersBriefGerman],
])('the Buyer’s Brief: %s', (locale, translations) => {
  const originals = extractTexts(walkBrief, buyersBrief);
  const texts = Object.fromEntries(
    originals.flatMap(({ path, original }) => {
      const text = translations[original];
      return text === undefined ? [] : [[path, { text, original }]];
    }),
  );
  // There's no Amazon in Arabic to link to.
  const missing = resolveTexts(originals, texts).filter(({ status }) => status !== 'translated');
  expect(missing.map(({ path }) => path)).toEqual(locale === 'ar' ? ['alternative/url'] : []);
  expect(Object.keys(translations).filter((text) => !originals.some(({ original }) => original === text))).toEqual([]);

  const translated = translatedBrief(buyersBrief, texts);
  expect(checkBrief(translated, true)).toEqual({ brief: translated });
  // The link may lead to a store of another country.
  const shape = (brief: Brief) => withoutTexts({ ...brief, alternative: null });
  expect(shape(translated)).toEqual(shape(buyersBrief));
});
