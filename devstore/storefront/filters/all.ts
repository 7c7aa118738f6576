/** Every filter that a Liquid of the store has. One of Shopify's that is not here is unknown to it, and said so. */
import type { Liquid } from 'liquidjs';

import type { Folder } from '../folder.ts';
import type { FilterHandler } from '../liquid-types.ts';
import type { Page } from '../page.ts';
import { arrayFilters } from './array.ts';
import { assetFilters } from './assets.ts';
import { collectionFilters } from './collection.ts';
import { colorFilters } from './color.ts';
import { customerFilters } from './customer.ts';
import { dateFilters } from './dates.ts';
import { fontFilters } from './font.ts';
import { formatFilters } from './format.ts';
import { hashFilters } from './hash.ts';
import { htmlFilters } from './html.ts';
import { SHARED_WITH_LIQUIDJS } from './liquidjs.ts';
import { mediaFilters } from './media.ts';
import { metafieldFilters } from './metafield.ts';
import { moneyFilters } from './money.ts';
import { numberFilters } from './number.ts';
import { paginationFilters } from './pagination.ts';
import { stringFilters } from './string.ts';
import { tagFilters } from './tag.ts';
import { translationFilters } from './translations.ts';

/** Leaves the engine with Shopify's filters, for files of that folder. */
export function registerFilters(engine: Liquid, page: Page, folder: Folder, assetUrl: (name: string) => string): void {
  const filters: Record<string, FilterHandler> = {
    ...arrayFilters,
    ...assetFilters(folder, assetUrl),
    ...collectionFilters,
    ...colorFilters,
    ...customerFilters,
    ...dateFilters(page, engine.filters.date),
    ...fontFilters,
    ...formatFilters(page),
    ...hashFilters,
    ...htmlFilters,
    ...mediaFilters,
    ...metafieldFilters,
    ...moneyFilters(page),
    ...numberFilters,
    ...paginationFilters,
    ...stringFilters,
    ...tagFilters(page),
    ...translationFilters(page, folder),
  };
  for (const name of Object.keys(engine.filters)) {
    if (!SHARED_WITH_LIQUIDJS.has(name)) engine.unregisterFilter(name);
  }
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
}
