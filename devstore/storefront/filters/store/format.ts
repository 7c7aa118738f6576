import type { StoreContext } from '../../../context.ts';
import { NotImplementedError, StrictDrop } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { property, text } from '../arguments.ts';

export function formatFilters(context: StoreContext): Record<string, FilterHandler> {
  return {
    json: scriptSafeJson,
    structured_data: (value: unknown) => scriptSafeJson(structuredData(context, value)),
  };
}

/** JSON that can't close the script element it is in. */
function scriptSafeJson(value: unknown): string {
  return (JSON.stringify(value ?? null) ?? 'null').replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An article as schema.org's `Article`. */
function structuredData({ state, storeUrl }: StoreContext, value: unknown): Record<string, unknown> {
  const isArticle = value instanceof StrictDrop && value.hasProperty('excerpt_or_content');
  if (!isArticle) throw new NotImplementedError('structured_data of anything but an article');
  const url = `${storeUrl}${text(property(value, 'url'))}`;
  return {
    '@context': 'http://schema.org/',
    '@type': 'Article',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: property(value, 'title'),
    description: text(property(value, 'excerpt')).replace(/<[^>]*>/g, ''),
    articleBody: text(property(value, 'content'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    author: { '@type': 'Person', name: property(value, 'author') },
    publisher: { '@type': 'Organization', name: state.shop.name },
    datePublished: property(value, 'published_at'),
    dateModified: property(value, 'updated_at'),
    url,
  };
}
