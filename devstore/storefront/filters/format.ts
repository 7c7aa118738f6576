import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { HonestDrop, NotImplementedError } from '../objects/honest-drop.ts';
import { property, text } from './arguments.ts';
import { round } from './color-text.ts';

/** Grams in each unit of weight. */
const GRAMS: Record<string, number> = { g: 1, kg: 1000, lb: 453.59237, oz: 28.349523125 };

export function formatFilters(page: Page): Record<string, FilterHandler> {
  return {
    /** Safe inside a script element. */
    json: safeJson,
    structured_data: (value: unknown) => safeJson(structuredData(page, value)),
    /** A weight in grams, in kilograms where no unit is given. */
    weight_with_unit: (grams: unknown, unit: unknown = 'kg') => {
      const inOne = GRAMS[text(unit)];
      if (inOne === undefined) throw new Error(`${text(unit)} is no unit of weight`);
      return `${round(Number(grams) / inOne, 2)} ${text(unit)}`;
    },
  };
}

function safeJson(value: unknown): string {
  return (JSON.stringify(value ?? null) ?? 'null').replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An article as schema.org's `Article`. */
function structuredData(page: Page, value: unknown): Record<string, unknown> {
  const isArticle = value instanceof HonestDrop && value.hasProperty('excerpt_or_content');
  if (!isArticle) throw new NotImplementedError('structured_data of other than an article');
  const { shop } = page.context.state;
  const url = `${page.context.storeUrl}${text(property(value, 'url'))}`;
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
    publisher: { '@type': 'Organization', name: shop.name },
    datePublished: property(value, 'published_at'),
    dateModified: property(value, 'updated_at'),
    url,
  };
}
