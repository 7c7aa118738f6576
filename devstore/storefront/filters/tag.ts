/** Links to a blog's articles with a tag. */
import { escapeHtml } from '../fault.ts';
import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { property, splitArguments, text } from './arguments.ts';
import { textLink } from './html.ts';
import { handleize } from './string.ts';

export function tagFilters(page: Page): Record<string, FilterHandler> {
  const { blog, current_tags: tags } = page.location.objects;
  const active = Array.isArray(tags) ? tags.map(text) : [];
  const others = (tag: unknown) => active.filter((each) => each !== text(tag));

  const linkTo = (label: unknown, shown: string[], title: string, given: unknown[]) => {
    const path = shown.length > 0 ? `/tagged/${shown.map(handleize).join('+')}` : '';
    return textLink(label, `${text(property(blog, 'url'))}${path}`, { title, ...splitArguments(given).named });
  };
  return {
    highlight_active_tag: (tag: unknown, css: unknown = 'active') =>
      active.includes(text(tag)) ? `<span class="${escapeHtml(text(css))}">${text(tag)}</span>` : text(tag),
    link_to_tag: (label: unknown, tag: unknown, ...given: unknown[]) =>
      linkTo(label, [text(tag)], `Show articles tagged ${text(tag)}`, given),
    link_to_add_tag: (label: unknown, tag: unknown, ...given: unknown[]) =>
      linkTo(label, [...others(tag), text(tag)], `Narrow selection to articles tagged ${text(tag)}`, given),
    link_to_remove_tag: (label: unknown, tag: unknown, ...given: unknown[]) =>
      linkTo(label, others(tag), `Remove tag ${text(tag)}`, given),
  };
}
