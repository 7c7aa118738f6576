/** The languages of emails, pages and forms. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt-BR', 'pl', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a locale; undefined if it isn't one of ours. */
export function knownLanguage(locale: string): Language | undefined {
  const [primary = ''] = locale.trim().toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === primary);
}

/** The language of a locale: `pt-BR` for `pt` and `pt-PT`, `de` for `de-AT`; English if it isn't one of ours. */
export function closestLanguage(locale: string): Language {
  return knownLanguage(locale) ?? 'en';
}

/** The first of our languages that an `Accept-Language` header prefers; English if it names none of them. */
export function acceptedLanguage(header: string): Language {
  const requested = header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [locale = '', ...parameters] = part.split(';');
      const quality = parameters.find((each) => each.trim().startsWith('q='));
      return { locale: locale.trim(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { locale } of requested) {
    const language = knownLanguage(locale);
    if (language) return language;
  }
  return 'en';
}

/** The direction in which a language is written. */
export function textDirection(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A language's locale for `Intl`, with the digits 0 to 9 in Arabic too. */
export function withLatinDigits(language: Language): string {
  return `${language}-u-nu-latn`;
}

/** Isolates inserted text, such as an address in an Arabic sentence, from the direction of the text around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Creating one takes long. */
const NAMES = new Map<Language, Intl.DisplayNames>();

function namesIn(language: Language): Intl.DisplayNames {
  const known = NAMES.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  NAMES.set(language, names);
  return names;
}

/** The name of a locale's language in one of ours; the locale itself if it has no name. */
export function languageName(locale: string, language: Language): string {
  try {
    return namesIn(language).of(locale.replaceAll('_', '-')) ?? locale;
  } catch {
    // A browser may send anything.
    return locale;
  }
}
