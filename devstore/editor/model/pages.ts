/** The theme's templates, and the pages with each template. */
import type { StoreContext } from '../../context.ts';
import { articlePath } from '../../state/content.ts';

export interface Choice {
  value: string;
  label: string;
}

/** The theme's JSON templates, sorted by title. */
export function templateChoices(context: StoreContext): Choice[] {
  return templateNames(context)
    .map((name) => ({ value: name, label: templateTitle(name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The pages with this template. */
export function pageChoices(context: StoreContext, template: string): Choice[] {
  const { articles, blogs, shop } = context.state;
  switch (template.split('.')[0]) {
    case 'index':
      return [{ value: '/', label: shop.name }];
    case '404':
      return [{ value: '/404', label: 'Page not found' }];
    case 'blog':
      return template === 'blog' ? blogs.map(({ handle, title }) => ({ value: `/blogs/${handle}`, label: title })) : [];
    case 'article': {
      const names = templateNames(context);
      const templateOf = (suffix: string | null) =>
        names.includes(`article.${suffix}`) ? `article.${suffix}` : 'article';
      return articles
        .filter(({ templateSuffix }) => templateOf(templateSuffix) === template)
        .map((article) => ({ value: articlePath(article), label: article.title }));
    }
    default:
      return [];
  }
}

/** A template's title: `article.long` is "Article template: long". */
export function templateTitle(name: string): string {
  const [type = '', suffix] = name.split('.');
  const title = type.charAt(0).toUpperCase() + type.slice(1);
  return `${title} template${suffix ? `: ${suffix}` : ''}`;
}

function templateNames({ sources, state }: StoreContext): string[] {
  const files = sources.theme.list('templates').filter((name) => name.endsWith('.json'));
  return [...new Set([...files.map((name) => name.slice(0, -'.json'.length)), ...Object.keys(state.theme.templates)])];
}
