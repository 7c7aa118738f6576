/** The storefront's languages. All but the primary one have a path prefix: `/pt-br/blogs/release`. */
import type { StoreState } from '../../state/state.ts';

export interface Language {
  /** `pt-BR`. */
  locale: string;
  isPrimary: boolean;
  /** Path of the home page: `/` or `/pt-br`. */
  rootUrl: string;
}

/** The published languages, the primary one first. */
export function languagesOf({ shop, publishedLocales }: StoreState): [Language, ...Language[]] {
  const others = publishedLocales.filter((locale) => locale !== shop.locale);
  return [
    { locale: shop.locale, isPrimary: true, rootUrl: '/' },
    ...others.map((locale) => ({ locale, isPrimary: false, rootUrl: `/${locale.toLowerCase()}` })),
  ];
}

/** Splits a path into its language and the path without the language's prefix. */
export function splitPath(state: StoreState, path: string): { language: Language; path: string } {
  const [primary, ...others] = languagesOf(state);
  const language = others.find(({ rootUrl }) => path === rootUrl || path.startsWith(`${rootUrl}/`));
  return language ? { language, path: path.slice(language.rootUrl.length) || '/' } : { language: primary, path };
}

/** A page's path in a language. `path` is the one in the primary language. */
export function localizedPath({ isPrimary, rootUrl }: Language, path: string): string {
  if (isPrimary) return path;
  return path === '/' ? rootUrl : `${rootUrl}${path}`;
}
