/** Links to lists of products. The shop has no products: its lists are empty, and their pages are not here. */
import type { FilterHandler } from '../liquid-types.ts';
import { property, splitArguments, text } from './arguments.ts';
import { textLink } from './html.ts';
import { withParameters } from './image-size.ts';

export const collectionFilters: Record<string, FilterHandler> = {
  link_to_type: (type: unknown, ...given: unknown[]) => listLink(type, typeUrl(type), given),
  link_to_vendor: (vendor: unknown, ...given: unknown[]) => listLink(vendor, vendorUrl(vendor), given),
  sort_by: (url: unknown, order: unknown) => withParameters(text(url), { sort_by: order }),
  url_for_type: typeUrl,
  url_for_vendor: vendorUrl,
  within: (url: unknown, collection: unknown) =>
    collection ? `/collections/${text(property(collection, 'handle'))}${text(url)}` : text(url),
};

function listLink(name: unknown, url: string, given: unknown[]): string {
  return textLink(name, url, { title: text(name), ...splitArguments(given).named });
}

function typeUrl(type: unknown): string {
  return withParameters('/collections/types', { q: text(type) });
}

function vendorUrl(vendor: unknown): string {
  return withParameters('/collections/vendors', { q: text(vendor) });
}
