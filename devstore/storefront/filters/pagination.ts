import type { FilterHandler } from '../liquid-types.ts';
import { escapeHtml } from '../fault.ts';
import { property, splitArguments, text } from './arguments.ts';
import { link } from './html.ts';

export const paginationFilters: Record<string, FilterHandler> = {
  /** Links to the pages of a `paginate`. `previous` and `next` replace their texts, `anchor` goes behind the addresses. */
  default_pagination: (paginate: unknown, ...given: unknown[]) => {
    const { previous, next, anchor } = splitArguments(given).named;
    const hash = anchor === undefined ? '' : `#${text(anchor)}`;
    const to = (part: unknown, html: string) => link(html, `${text(property(part, 'url'))}${hash}`, { title: null });
    const step = (name: string, label: unknown, standard: string) => {
      const part = property(paginate, name);
      if (!part) return [];
      return [
        `<span class="${name === 'previous' ? 'prev' : 'next'}">${to(part, label ? text(label) : standard)}</span>`,
      ];
    };
    const parts = property(paginate, 'parts');
    if (!Array.isArray(parts)) throw new Error('default_pagination wants a paginate');
    const pages = parts.map((part) => {
      const title = escapeHtml(text(property(part, 'title')));
      if (property(part, 'is_link')) return `<span class="page">${to(part, title)}</span>`;
      const css = title === text(property(paginate, 'current_page')) ? 'page current' : 'deco';
      return `<span class="${css}">${title}</span>`;
    });
    return [...step('previous', previous, '&laquo; Previous'), ...pages, ...step('next', next, 'Next &raquo;')].join(
      ' ',
    );
  },
};
