/** `t`: texts of `locales/*.json` in the page's language, with values filled in and plurals chosen. */
import { escapeHtml } from '../fault.ts';
import type { Folder } from '../folder.ts';
import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { readThemeJson } from '../theme-json.ts';

type Texts = { [key: string]: string | Texts };

interface LocaleFile {
  locale: string;
  texts: Texts;
}

export function translationFilters(page: Page, folder: Folder): Record<string, FilterHandler> {
  const { locale } = page.context.language;
  let files: LocaleFile[] | undefined;
  const t = (key: unknown, ...pairs: [string, string | number | null][]) => {
    files ??= readFiles(folder, locale);
    const values = Object.fromEntries(pairs);
    for (const file of files) {
      const translated = translate(file.texts, file.locale, String(key), values);
      if (translated !== null) return translated;
    }
    page.log(`translation missing in ${folder.label}: ${locale}.${String(key)}`);
    return `translation missing: ${locale}.${escapeHtml(String(key))}`;
  };
  return { t, translate: t };
}

/**
 * The text at a dotted key, or null where there is none. `count` chooses among plural forms. Values are escaped for
 * HTML, except in texts whose key ends with `_html`.
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

/** The file of a language, then the folder's default one, which has what the first one lacks. */
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
