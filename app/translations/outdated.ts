import { localeName } from './locales';
import { resolveTexts } from './status';
import { type Walk, extractTexts } from './walk';
import type { Translations } from './contract';

export interface OutdatedLanguage {
  locale: string;
  /** In English. */
  name: string;
  count: number;
}

/** The languages with translations of texts that have changed since, with how many. */
export function outdatedLanguages<Document>(
  walk: Walk<Document>,
  document: Document,
  translations: Translations,
): OutdatedLanguage[] {
  const texts = extractTexts(walk, document);
  return Object.entries(translations).flatMap(([locale, translated]) => {
    const count = resolveTexts(texts, translated).filter(({ status }) => status === 'outdated').length;
    return count === 0 ? [] : [{ locale, name: localeName(locale), count }];
  });
}
