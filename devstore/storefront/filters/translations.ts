/** `t`: texts of `locales/*.json`, with values filled in and plurals chosen. */
import { escapeHtml } from '../fault.ts';
import type { Folder } from '../folder.ts';
import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { readThemeJson } from '../theme-json.ts';

type Texts = { [key: string]: string | Texts };

export function translationFilters(page: Page, folder: Folder): Record<string, FilterHandler> {
  const { locale } = page.context.state.shop;
  let texts: Texts | undefined;
  const t = (key: unknown, ...pairs: [string, string | number | null][]) => {
    texts ??= readTexts(folder, locale);
    const translated = translate(texts, locale, String(key), Object.fromEntries(pairs));
    if (translated !== null) return translated;
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

/** The texts of a language, else those of the folder's default one. */
function readTexts(folder: Folder, locale: string): Texts {
  const names = folder.list('locales').filter((name) => !name.includes('.schema.'));
  const name =
    names.find((each) => each === `${locale}.json` || each === `${locale}.default.json`) ??
    names.find((each) => each.endsWith('.default.json'));
  return name === undefined ? {} : (readThemeJson(folder, `locales/${name}`) as Texts);
}
