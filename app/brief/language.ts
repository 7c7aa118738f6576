/** The languages that readers are written to. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt-BR', 'pl', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a locale; undefined where it is none of ours. */
export function knownLanguage(locale: string): Language | undefined {
  const [primary = ''] = locale.trim().toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === primary);
}

/** The language for a locale: `pt` and `pt-PT` are written to in `pt-BR`, `de-AT` in `de`; what is none of ours in `en`. */
export function languageOf(locale: string): Language {
  return knownLanguage(locale) ?? 'en';
}

/** The language that a browser prefers among ours, from its `Accept-Language` header; `en` where it names none of them. */
export function acceptedLanguage(header: string): Language {
  const wanted = header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [locale = '', ...parameters] = part.split(';');
      const quality = parameters.find((each) => each.trim().startsWith('q='));
      return { locale: locale.trim(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { locale } of wanted) {
    const language = knownLanguage(locale);
    if (language) return language;
  }
  return 'en';
}

/** Which way its lines run. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What a locale's language is called in one of ours; the locale itself where it has no name. */
export function nameOf(locale: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(locale.replaceAll('_', '-')) ?? locale;
  } catch {
    // What a browser sent may be anything.
    return locale;
  }
}
