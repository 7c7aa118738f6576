/** The demo's translated routines match the original: same steps, doses and rules, and every text is translated. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Routine } from '../app/routine/contract.ts';
import { checkRoutine } from '../app/routine/schema.ts';
import { gentlePsoasReset } from '../prisma/seed/gentle-psoas-reset.ts';

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

test.each(['ar', 'de'])('the gentle psoas reset: %s', (locale) => {
  const file = new URL(`../devstore/content/translations/gentle-psoas-reset.${locale}.json`, import.meta.url);
  const translated = JSON.parse(readFileSync(file, 'utf8')) as Routine;
  expect(checkRoutine(translated)).toEqual({ routine: translated });
  expect(withoutTexts(translated)).toEqual(withoutTexts(gentlePsoasReset));
  const original = new Set(textsOf(gentlePsoasReset));
  // Place names stay the same in languages with Latin letters.
  const untranslated = textsOf(translated).filter((text) => original.has(text) && !text.endsWith('South Jersey'));
  expect(untranslated).toEqual([]);
});
