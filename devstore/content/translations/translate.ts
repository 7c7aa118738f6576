/** The store's own content in other languages, registered as a merchant would with a translation app. */
import type { StoreContext } from '../../context.ts';
import type { TranslationRecord } from '../../state/content.ts';
import { THEME_ID } from '../../storefront/languages/translated-template.ts';

export interface ContentInLanguage {
  locale: string;
  shopDescription: string;
  /** The theme's texts, by file, section, block and setting. */
  theme: Record<string, string>;
  /** Titles by handle. */
  blogs: Record<string, string>;
  /** By handle; `body` is HTML. */
  articles: Record<string, { title: string; excerpt: string; body: string }>;
}

type Texts = Record<TranslationRecord['key'], string>;

/** Registers the translations. Existing ones aren't changed. */
export function translateContent(context: StoreContext, languages: ContentInLanguage[]): void {
  for (const { locale, ...content } of languages) {
    const { shop, theme, blogs, articles } = context.state;
    register(context, locale, `gid://shopify/Shop/${shop.id}`, { meta_description: content.shopDescription });
    if (!theme.folder) {
      const texts = Object.entries(content.theme).map(([key, value]) => [`section.${key}`, value]);
      register(context, locale, THEME_ID, Object.fromEntries(texts) as Texts);
    }
    for (const { id, handle } of blogs) {
      const title = content.blogs[handle];
      if (title !== undefined) register(context, locale, `gid://shopify/Blog/${id}`, { title });
    }
    for (const { id, handle } of articles) {
      const { title, excerpt, body } = content.articles[handle] ?? {};
      if (title === undefined || excerpt === undefined || body === undefined) continue;
      register(context, locale, `gid://shopify/Article/${id}`, { title, summary_html: excerpt, body_html: body });
    }
  }
  context.save();
}

function register(context: StoreContext, locale: string, resourceId: string, texts: Texts): void {
  const { translations } = context.state;
  for (const [key, value] of Object.entries(texts)) {
    const isThere = translations.some(
      (each) => each.resourceId === resourceId && each.locale === locale && each.key === key,
    );
    if (!isThere) translations.push({ resourceId, locale, key, value });
  }
}
