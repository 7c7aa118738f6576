import type { FilterHandler } from '../liquid-types.ts';
import { escapeHtml } from '../fault.ts';
import { attributes, splitArguments, text } from './arguments.ts';

export const htmlFilters: Record<string, FilterHandler> = {
  /** Every place where one of the words stands, in whatever case. */
  highlight: (value: unknown, words: unknown) => {
    const word = text(words)
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (word === '') return text(value);
    return text(value).replace(new RegExp(word, 'gi'), (found) => `<strong class="highlight">${found}</strong>`);
  },
  /** The link's text may be HTML. */
  link_to: (value: unknown, url: unknown, ...given: unknown[]) => {
    const { positional, named } = splitArguments(given);
    return link(text(value), text(url), { title: positional[0], ...named });
  },
};

/** A link whose text is HTML. */
export function link(html: string, href: string, more: Record<string, unknown>): string {
  return `<a${attributes({ href, ...more })}>${html}</a>`;
}

/** A link whose text is plain. */
export function textLink(value: unknown, href: string, more: Record<string, unknown> = {}): string {
  return link(escapeHtml(text(value)), href, more);
}
