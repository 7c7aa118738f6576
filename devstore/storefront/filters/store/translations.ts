/** `t`: texts from `locales/*.json` in the page's language, with interpolation and plural forms. */
import { escapeHtml, type Log } from '../../liquid/errors.ts';
import type { Folder } from '../../theme/folder.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { readThemeJson } from '../../theme/theme-json.ts';

type Texts = { [key: string]: string | Texts };

interface LocaleFile {
  locale: string;
  texts: Texts;
}

export function translationFilters(folder: Folder, locale: string, log: Log): Record<string, FilterHandler> {
  let files: LocaleFile[] | undefined;
  const t = (key: unknown, ...pairs: [string, string | number | null][]) => {
    files ??= readFiles(folder, locale);
    const values = Object.fromEntries(pairs);
    for (const file of files) {
      const translated = translate(file.texts, file.locale, String(key), values);
      if (translated !== null) return translated;
    }
    log(`translation missing in ${folder.label}: ${locale}.${String(key)}`);
    return `translation missing: ${locale}.${escapeHtml(String(key))}`;
  };
  return { t, translate: t };
}

/**
 * The text at a dotted key, or null if there is none. `count` selects the plural form. Values are HTML-escaped, unless
 * the key ends with `_html`.
 */
export function translate(
  texts: Texts,
  locale: string,
  key: string,
  values: Record<string, string | number | null | undefined>,
): string | null {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found === 'object' && values.count !== undefined) {
    found = found[new Intl.PluralRules(locale).select(Number(values.count))] ?? found.other;
  }
  if (typeof found !== 'string') return null;
  return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
    const value = String(values[name] ?? '');
    return key.endsWith('_html') ? value : escapeHtml(value);
  });
}

/** The language's file, then the default one for texts that aren't translated. */
function readFiles(folder: Folder, locale: string): LocaleFile[] {
  const names = folder.list('locales').filter((name) => !name.includes('.schema.'));
  const own = names.find((each) => each === `${locale}.json` || each === `${locale}.default.json`);
  const common = names.find((each) => each.endsWith('.default.json'));
  return [...new Set([own, common])]
    .filter((name) => name !== undefined)
    .map((name) => ({
      locale: name.replace(/(\.default)?\.json$/, ''),
      texts: readThemeJson(folder, `locales/${name}`) as Texts,
    }));
}
