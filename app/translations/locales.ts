/** Names of languages, and those that merchants can choose from. */
import type { ShopLanguage } from './contract';

/** A locale as Shopify writes it: `de`, `pt-BR`, `zh-TW`. */
export const LOCALE_PATTERN = /^[a-z]{2,3}(-([A-Z]{2}|[A-Z][a-z]{3}))?$/;

/** What Shopify's storefronts can be translated into, apart from rarer ones. */
const LOCALES = [
  ...[
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fa',
    'fi',
    'fil',
    'fr',
    'ga',
    'gu',
    'he',
    'hi',
  ],
  ...['hr', 'hu', 'id', 'is', 'it', 'ja', 'ko', 'lt', 'lv', 'mr', 'ms', 'nb', 'nl', 'pl', 'pt-BR', 'pt-PT', 'ro', 'ru'],
  ...['sk', 'sl', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-CN', 'zh-TW'],
];

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv']);

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** In English; the locale itself if it has no name. */
export function localeName(locale: string): string {
  return LOCALE_PATTERN.test(locale) ? (names.of(locale) ?? locale) : locale;
}

export function localeDirection(locale: string): 'ltr' | 'rtl' {
  return RTL_LANGUAGES.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export function asLanguage(locale: string): ShopLanguage {
  return { locale, name: localeName(locale), isPublished: true };
}

/** All languages that a merchant can choose, by name. */
export function choosableLanguages(): ShopLanguage[] {
  return LOCALES.map(asLanguage).sort(byName);
}

export function byName(one: ShopLanguage, other: ShopLanguage): number {
  return one.name.localeCompare(other.name, 'en');
}
