/** The filter `t`: texts of the extension's locale files, with plural forms and values. */
import { LOCALES, type Texts } from './files.ts';
import { escapeHtml, toText } from './text.ts';
import { UnsupportedLiquid } from './unsupported-liquid.ts';

const DEFAULT = 'en';

/**
 * The text at a dotted key. `count` selects its plural form. Values are escaped, unless the key ends in `_html`.
 * @param locale a language without texts of its own gets English ones
 * @throws UnsupportedLiquid if there's no such text.
 */
export function translate(locale: string, key: string, values: Record<string, unknown>): string {
  const language = LOCALES.has(locale) ? locale : DEFAULT;
  const text = find(language, key, values.count) ?? find(DEFAULT, key, values.count);
  if (text === null) throw new UnsupportedLiquid(`translation ${locale}.${key}`);
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = toText(values[name] ?? '');
    return key.endsWith('_html') ? value : escapeHtml(value);
  });
}

function find(language: string, key: string, count: unknown): string | null {
  let found: string | Texts | undefined = LOCALES.get(language) ?? LOCALES.get(`${language}.default`);
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found === 'object' && count !== undefined) {
    found = found[pluralRules(language).select(Number(count))] ?? found.other;
  }
  return typeof found === 'string' ? found : null;
}

/** Creating one takes long. */
const RULES = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  const known = RULES.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  RULES.set(language, rules);
  return rules;
}
