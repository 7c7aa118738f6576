/** A routine's documents in all its languages. Each is a whole document, because Liquid can't change values in one. */
import { z } from 'zod';

import type { Translations } from '~/translations/contract';
import { savedTextsSchema } from '~/translations/edits';
import { applyTranslations, currentTexts } from '~/translations/status';

import type { PublishedEdition, PublishedRoutine } from '../contract';
import { walkRoutine } from './walk-routine';

export const translationsSchema = z.record(z.string(), savedTextsSchema);

export interface Editions {
  original: PublishedEdition;
  /** By locale. Without languages that would have nothing but originals. */
  languages: Map<string, PublishedEdition>;
}

/** @param hash of a document */
export function editionsOf(
  document: PublishedRoutine,
  translations: Translations,
  hash: (document: PublishedRoutine) => string,
): Editions {
  const edition = hash(document);
  const languages = new Map<string, PublishedEdition>();
  for (const [locale, translated] of Object.entries(translations)) {
    if (Object.keys(currentTexts(walkRoutine, document, translated)).length === 0) continue;
    languages.set(locale, { ...applyTranslations(walkRoutine, document, translated), edition, languages: [] });
  }
  const locales = [...languages.keys()].map((locale) => locale.toLowerCase()).sort();
  return { original: { ...document, edition, languages: locales }, languages };
}
