/** What a document's translations lack. */
import type { TranslatableText, Translations } from './contract';
import { localeName } from './locales';
import { countTexts, resolveTexts } from './status';

/**
 * One warning for each language that was begun, with a link to it. Readers see the original of missing texts, and of outdated
 * ones that have to match it.
 * @param path of the translation page
 */
export function translationWarnings(
  texts: readonly TranslatableText[],
  translations: Translations,
  path: string,
): { url: string; message: string }[] {
  return Object.entries(translations).flatMap(([locale, translated]) => {
    const { missing, outdated } = countTexts(resolveTexts(texts, translated));
    const parts = [missing > 0 && `${counted(missing)} missing`, outdated > 0 && `${counted(outdated)} outdated`];
    const lacks = parts.filter((part) => part !== false).join(' and ');
    return lacks === '' ? [] : [{ url: `${path}?language=${locale}`, message: `${localeName(locale)}: ${lacks}` }];
  });
}

function counted(count: number): string {
  return count === 1 ? '1 text is' : `${count} texts are`;
}
