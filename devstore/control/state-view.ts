/** The store's state as the control API shows it: all that the store knows, but no token and no secret. */
import type { StoreContext } from '../context.ts';
import type { ArticleRecord, StoreState, TemplateJson } from '../state.ts';
import { findTemplate } from '../storefront/theme.ts';

export type StateView = Omit<StoreState, 'articles' | 'theme' | 'installation' | 'nextId'> & {
  /** With the absolute address of each. */
  articles: (ArticleRecord & { url: string })[];
  /** `templates` as the storefront renders them now; `saved` is what the theme editor has saved. */
  theme: { templates: Record<string, TemplateJson>; saved: Record<string, TemplateJson> };
  /** When the app was installed, and the scopes that it has; null where it is not. */
  installation: { installedAt: string; scopes: string[] } | null;
};

export function viewState(context: StoreContext): StateView {
  const { articles, theme, installation, nextId: _nextId, ...rest } = context.state;
  const names = new Set(['article', ...Object.keys(theme.templates)]);
  return {
    ...rest,
    articles: articles.map((article) => ({ ...article, url: context.storeUrl + articlePath(article) })),
    theme: {
      templates: Object.fromEntries(
        [...names].flatMap((name) => {
          // A theme from before JSON templates has none.
          const template = findTemplate(context, context.sources.theme, name);
          return template ? [[name, template]] : [];
        }),
      ),
      saved: theme.templates,
    },
    installation: installation && {
      installedAt: installation.installedAt,
      scopes: installation.scopes,
    },
  };
}

/** Path of an article from the shop's root. */
export function articlePath(article: Pick<ArticleRecord, 'blogHandle' | 'handle'>): string {
  return `/blogs/${article.blogHandle}/${article.handle}`;
}
