/** The theme's templates, and the pages of the shop that each of them renders. */
import type { StoreContext } from '../context.ts';
import { articlePath } from '../control/state-view.ts';

export interface Choice {
  value: string;
  label: string;
}

/** The JSON templates that the editor can open, by name, in order of their titles. */
export function templateChoices(context: StoreContext): Choice[] {
  return templateNames(context)
    .map((name) => ({ value: name, label: templateTitle(name) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Paths and titles of the pages that the template renders; none where the shop has no such page. */
export function pageChoices(context: StoreContext, template: string): Choice[] {
  const { articles, blogs, shop } = context.state;
  switch (template.split('.')[0]) {
    case 'index':
      return [{ value: '/', label: shop.name }];
    case '404':
      return [{ value: '/404', label: 'A page that is not there' }];
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

/** `article.long` is the template of articles that ask for the suffix `long`. */
export function templateTitle(name: string): string {
  const [type = '', suffix] = name.split('.');
  const title = type.charAt(0).toUpperCase() + type.slice(1);
  return `${title} template${suffix ? `: ${suffix}` : ''}`;
}

function templateNames({ sources, state }: StoreContext): string[] {
  const files = sources.theme.list('templates').filter((name) => name.endsWith('.json'));
  return [...new Set([...files.map((name) => name.slice(0, -'.json'.length)), ...Object.keys(state.theme.templates)])];
}
