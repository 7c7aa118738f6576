/** What the translation page and the editor show of a routine's translations. */
import type { Db } from '~/db.server';
import { readSettings } from '~/settings/settings.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Translations } from '~/translations/contract';
import { readPageLanguages } from '~/translations/languages.server';
import {
  type DocumentTranslations,
  type DocumentTexts,
  documentTranslations,
  fileTexts,
} from '~/translations/page-data';

import { type FoundRoutine, findRoutine } from '../drafts.server';
import { listTranslations } from './translations.server';
import { walkRoutine } from './walk-routine';

interface Input {
  db: Db;
  shop: string;
  /** The routine's ID. */
  id: string;
  admin: AdminApi;
}

/** @param input `locale` is the requested language; the first one without it. Null if the shop has no such routine. */
export async function readTranslationPage(
  input: Input & { locale: string | null },
): Promise<(DocumentTranslations & { routine: FoundRoutine }) | null> {
  const { admin, locale } = input;
  const [routine, saved, settings] = await Promise.all([
    findRoutine(input),
    listTranslations(input),
    readSettings(input),
  ]);
  if (!routine) return null;
  const shopLanguages = await readPageLanguages(admin, settings);
  const { document } = routine;
  return { routine, ...documentTranslations({ walk: walkRoutine, document, saved, shopLanguages, locale }) };
}

/**
 * A routine's texts in one of the shop's languages, for a translator's file; null if there's no such routine or language.
 */
export async function readFileTexts(input: Input & { locale: string }): Promise<DocumentTexts | null> {
  const page = await readTranslationPage(input);
  const texts = page && fileTexts(page, input.locale);
  return texts && { ...texts, handle: page.routine.handle };
}

/** The languages that the editor shows counts of, and previews in: those with translations. Doesn't ask Shopify. */
export async function readEditorTranslations(input: Omit<Input, 'admin'>): Promise<Translations> {
  const saved = await listTranslations(input);
  return Object.fromEntries(saved.map(({ locale, texts }) => [locale, texts]));
}
