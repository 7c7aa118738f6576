import { escapeHtml } from '../../liquid/errors.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { property, splitArguments, text } from '../arguments.ts';
import { link } from './link.ts';

export const paginationFilters: Record<string, FilterHandler> = {
  /** Links to the pages of a `paginate`. `previous` and `next` set the link texts, `anchor` is added to the URLs. */
  default_pagination: (paginate: unknown, ...args: unknown[]) => {
    const { previous, next, anchor } = splitArguments(args).named;
    const hash = anchor === undefined ? '' : `#${text(anchor)}`;
    const partLink = (part: unknown, html: string) =>
      link(html, `${text(property(part, 'url'))}${hash}`, { title: null });
    const stepLink = (name: 'previous' | 'next', label: unknown, defaultLabel: string) => {
      const part = property(paginate, name);
      const css = name === 'previous' ? 'prev' : 'next';
      return part ? [`<span class="${css}">${partLink(part, label ? text(label) : defaultLabel)}</span>`] : [];
    };
    const parts = property(paginate, 'parts');
    if (!Array.isArray(parts)) throw new Error('default_pagination needs a paginate object');
    const pages = parts.map((part) => {
      const title = escapeHtml(text(property(part, 'title')));
      if (property(part, 'is_link')) return `<span class="page">${partLink(part, title)}</span>`;
      const css = title === text(property(paginate, 'current_page')) ? 'page current' : 'deco';
      return `<span class="${css}">${title}</span>`;
    });
    return [
      ...stepLink('previous', previous, '&laquo; Previous'),
      ...pages,
      ...stepLink('next', next, 'Next &raquo;'),
    ].join(' ');
  },
};
