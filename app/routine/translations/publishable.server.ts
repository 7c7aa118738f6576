/** The translations to publish with a routine. */
import type { Db } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Translations } from '~/translations/contract';
import { localeName } from '~/translations/locales';
import { applyTranslations, currentTexts } from '~/translations/status';

import { ROUTINE_MAX_BYTES, type Routine } from '../contract';
import type { Problem } from '../schema';
import { findShopLanguages, listTranslations } from './translations.server';
import { walkRoutine } from './walk-routine';

interface Publishable {
  /** Of the shop's languages, without texts that the routine doesn't have. */
  translations: Translations;
  /** Of all saved translations, by locale. */
  revisions: Map<string, number>;
  /** Locales that Shopify has a metaobject for. */
  withMetaobject: string[];
}

/** @throws ShopifyError */
export async function readPublishable(
  input: { db: Db; shop: string; id: string; admin: AdminApi },
  routine: Routine,
): Promise<Publishable> {
  const saved = await listTranslations(input);
  if (saved.length === 0) return { translations: {}, revisions: new Map(), withMetaobject: [] };
  const { others } = await findShopLanguages(input);
  const locales = new Set(others.map(({ locale }) => locale));
  const translations = saved
    .filter(({ locale }) => locales.has(locale))
    .map(({ locale, texts }) => [locale, currentTexts(walkRoutine, routine, texts)] as const)
    .filter(([, texts]) => Object.keys(texts).length > 0);
  return {
    translations: Object.fromEntries(translations),
    revisions: new Map(saved.map(({ locale, revision }) => [locale, revision])),
    withMetaobject: saved.filter(({ hasMetaobject }) => hasMetaobject).map(({ locale }) => locale),
  };
}

/** The size limit applies to each language. */
export function tooLongProblems(routine: Routine, translations: Translations): Problem[] {
  return Object.entries(translations).flatMap(([locale, texts]) => {
    const bytes = Buffer.byteLength(JSON.stringify(applyTranslations(walkRoutine, routine, texts)));
    if (bytes <= ROUTINE_MAX_BYTES) return [];
    const message = `In ${localeName(locale)}, this routine is over ${ROUTINE_MAX_BYTES / 1000} KB. Shorten its translations.`;
    return [{ path: '', message }];
  });
}
