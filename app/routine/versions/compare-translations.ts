/** Says in words how the translations of two versions differ. */
import type { TranslatedTexts } from '~/translations/contract';
import { localeName } from '~/translations/locales';

import type { Translations } from '~/translations/contract';
import type { Change } from '~/versions/changes';

export function compareTranslations(before: Translations, after: Translations): Change[] {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return locales.flatMap((locale) => {
    const count = changedTexts(before[locale] ?? {}, after[locale] ?? {});
    if (count === 0) return [];
    const text = `${localeName(locale)}: ${count === 1 ? '1 text' : `${count} texts`} changed`;
    return [{ text, before: null, after: null }];
  });
}

/** Texts that were added, removed or changed. */
function changedTexts(before: TranslatedTexts, after: TranslatedTexts): number {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path]?.text !== after[path]?.text).length;
}
