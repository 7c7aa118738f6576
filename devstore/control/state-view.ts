/** The state as the control API returns it, without tokens and secrets. */
import type { StoreContext } from '../context.ts';
import { type ArticleRecord, articlePath } from '../state/content.ts';
import type { StoreState } from '../state/state.ts';
import type { TemplateJson } from '../state/theme.ts';
import { findTemplate } from '../storefront/theme/templates.ts';

export type StateView = Omit<StoreState, 'articles' | 'theme' | 'installation' | 'nextId'> & {
  /** With absolute URLs. */
  articles: (ArticleRecord & { url: string })[];
  /** `templates` in use; `saved` are those saved in the theme editor. */
  theme: { templates: Record<string, TemplateJson>; saved: Record<string, TemplateJson> };
  /** Null if the app isn't installed. */
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
          // Vintage themes have no JSON templates.
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
