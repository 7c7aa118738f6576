/** The demo's translated routines are the routine that they translate: the same steps, doses and rules, in other words. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Routine } from '../app/routine/contract.ts';
import { checkRoutine } from '../app/routine/schema.ts';
import { gentlePsoasReset } from '../prisma/seed/gentle-psoas-reset.ts';

/** What no translation changes. */
const KEPT = new Set(['id', 'kind', 'handle', 'intensity', 'url', 'src']);

/** The document with each of its texts replaced by whether there is one. */
function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : value !== '';
  if (Array.isArray(value)) return value.map((entry) => withoutWords(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutWords(part, name)]));
}

/** Every text that a translation is to say in its own words. */
function words(routine: Routine): string[] {
  const texts: string[] = [];
  JSON.stringify(routine, (key, value: unknown) => {
    if (typeof value === 'string' && value !== '' && !KEPT.has(key)) texts.push(value);
    return value;
  });
  return texts;
}

test.each(['ar', 'de'])('the gentle psoas reset in the language “%s”', (locale) => {
  const file = new URL(`../devstore/content/translations/gentle-psoas-reset.${locale}.json`, import.meta.url);
  const translated = JSON.parse(readFileSync(file, 'utf8')) as Routine;
  expect(checkRoutine(translated)).toEqual({ routine: translated });
  expect(withoutWords(translated)).toEqual(withoutWords(gentlePsoasReset));
  const original = new Set(words(gentlePsoasReset));
  // Names of places are the same in every language of these letters.
  const kept = words(translated).filter((text) => original.has(text) && !text.endsWith('South Jersey'));
  expect(kept).toEqual([]);
});
