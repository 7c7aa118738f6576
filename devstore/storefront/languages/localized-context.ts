/** The store's content in one language. */
import type { StoreContext } from '../../context.ts';
import type { Language } from './language.ts';

export interface LocalizedContext extends StoreContext {
  language: Language;
}

/** Replaces content with its translations. Untranslated texts stay as they are, as on Shopify. */
export function localize(context: StoreContext, language: Language): LocalizedContext {
  if (language.isPrimary) return { ...context, language };
  const { state } = context;
  const texts = new Map(
    state.translations
      .filter(({ locale }) => locale === language.locale)
      .map(({ resourceId, key, value }) => [`${resourceId} ${key}`, value]),
  );
  const text = (resource: string, id: number, key: string, original: string) =>
    texts.get(`gid://shopify/${resource}/${id} ${key}`) ?? original;
  return {
    ...context,
    language,
    state: {
      ...state,
      shop: { ...state.shop, description: text('Shop', state.shop.id, 'meta_description', state.shop.description) },
      blogs: state.blogs.map((blog) => ({ ...blog, title: text('Blog', blog.id, 'title', blog.title) })),
      articles: state.articles.map((article) => ({
        ...article,
        title: text('Article', article.id, 'title', article.title),
        body: text('Article', article.id, 'body_html', article.body),
        excerpt: text('Article', article.id, 'summary_html', article.excerpt),
      })),
      metaobjects: state.metaobjects.map((metaobject) => ({
        ...metaobject,
        fields: Object.fromEntries(
          Object.entries(metaobject.fields).map(([key, value]) => [key, text('Metaobject', metaobject.id, key, value)]),
        ),
      })),
    },
  };
}
