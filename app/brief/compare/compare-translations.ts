/** Says in words how the translations of two versions of a Brief differ. */
import type { TranslatableText, TranslatedTexts, Translations } from '~/translations/contract';
import { localeName } from '~/translations/locales';
import { extractTexts } from '~/translations/walk';
import { type Change, plainChange } from '~/versions/changes';

import type { Brief } from '../schema';
import { walkBrief } from '../translations/walk-brief';

export interface TranslatedContent {
  document: Brief;
  translations: Translations;
}

/** Languages by name, and in each the texts in the order of the page. */
export function compareTranslations(before: TranslatedContent, after: TranslatedContent): Change[] {
  const locales = new Set([before, after].flatMap(({ translations }) => Object.keys(translations)));
  const names = new Map([...locales].map((locale) => [locale, localeName(locale)] as const));
  const texts = new Map([before, after].flatMap(({ document }) => extractTexts(walkBrief, document)).map(byPath));
  return [...names]
    .sort(([, one], [, other]) => one.localeCompare(other, 'en'))
    .flatMap(([locale, name]) =>
      compareLanguage(name, texts, before.translations[locale] ?? {}, after.translations[locale] ?? {}),
    );
}

const byPath = (text: TranslatableText) => [text.path, text] as const;

function compareLanguage(
  language: string,
  texts: ReadonlyMap<string, TranslatableText>,
  before: TranslatedTexts,
  after: TranslatedTexts,
): Change[] {
  const counted = (found: TranslatedTexts) => {
    const count = Object.keys(found).length;
    return `${count} ${count === 1 ? 'text' : 'texts'}`;
  };
  const [wasEmpty, isEmpty] = [before, after].map((found) => Object.keys(found).length === 0);
  if (wasEmpty && isEmpty) return [];
  if (wasEmpty) return [plainChange(`Added ${language} (${counted(after)})`)];
  if (isEmpty) return [plainChange(`Removed ${language} (${counted(before)})`)];
  return [...texts].flatMap(([path, { group, label }]) => {
    const [was, is] = [before[path]?.text ?? null, after[path]?.text ?? null];
    if (was === is) return [];
    const what = is === null ? 'removed' : was === null ? 'added' : 'changed';
    return [{ text: `${language}: ${labelOf(group, label)} ${what}`, before: was, after: is }];
  });
}

/** "Email: Subject", "Title": the groups of the offer and the consents say nothing more. */
function labelOf(group: string, label: string): string {
  return group === 'Offer' || group === 'Consent'
    ? label
    : `${group}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
