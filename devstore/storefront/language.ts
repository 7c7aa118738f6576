/** The storefront's languages. Each but the primary one has its pages under a prefix: `/pt-br/blogs/release`. */
import type { StoreState } from '../state.ts';

export interface Language {
  /** `pt-BR`. */
  locale: string;
  isPrimary: boolean;
  /** Path of its home page: `/`, or `/pt-br`. */
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

/** The language that a path's prefix names, and the path without that prefix. */
export function splitPath(state: StoreState, path: string): { language: Language; path: string } {
  const [primary, ...others] = languagesOf(state);
  const language = others.find(({ rootUrl }) => path === rootUrl || path.startsWith(`${rootUrl}/`));
  return language ? { language, path: path.slice(language.rootUrl.length) || '/' } : { language: primary, path };
}

/** Where a page stands in that language. `path` is the one that it has in the primary language. */
export function urlIn({ isPrimary, rootUrl }: Language, path: string): string {
  if (isPrimary) return path;
  return path === '/' ? rootUrl : `${rootUrl}${path}`;
}
