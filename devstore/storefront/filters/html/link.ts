import type { FilterHandler } from '../../liquid/types.ts';
import { attributes, splitArguments, text } from '../arguments.ts';

export const linkFilters: Record<string, FilterHandler> = {
  link_to: (value: unknown, url: unknown, ...args: unknown[]) => {
    const { positional, named } = splitArguments(args);
    return link(text(value), text(url), { title: positional[0], ...named });
  },
};

/** A link around some HTML. */
export function link(html: string, href: string, more: Record<string, unknown>): string {
  return `<a${attributes({ href, ...more })}>${html}</a>`;
}
