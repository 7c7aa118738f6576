/** The filters of the storefront. Any other filter prints "not implemented" with its name. */
import type { Liquid } from 'liquidjs';

import type { FilterHandler } from '../liquid/types.ts';
import type { PageRequest } from '../page/request.ts';
import type { Folder } from '../theme/folder.ts';
import { assetFilters } from './html/assets.ts';
import { linkFilters } from './html/link.ts';
import { mediaFilters } from './html/media.ts';
import { paginationFilters } from './html/pagination.ts';
import { videoFilters } from './html/video.ts';
import { LIQUIDJS_FILTERS } from './liquidjs.ts';
import { cartFilters } from './store/cart.ts';
import { fileFilters } from './store/file.ts';
import { formatFilters } from './store/format.ts';
import { metafieldFilters } from './store/metafield.ts';
import { moneyFilters } from './store/money.ts';
import { translationFilters } from './store/translations.ts';
import { colorFilters } from './style/color.ts';
import { fontFilters } from './style/font.ts';
import { arrayFilters } from './values/array.ts';
import { dateFilters } from './values/dates.ts';
import { hashFilters } from './values/hash.ts';
import { numberFilters } from './values/number.ts';
import { stringFilters } from './values/string.ts';

/** Replaces an engine's filters with those of the storefront. `folder` holds the files that use them. */
export function registerFilters(
  engine: Liquid,
  { context, log }: PageRequest,
  folder: Folder,
  assetUrl: (name: string) => string,
): void {
  const filters: Record<string, FilterHandler> = {
    ...arrayFilters,
    ...assetFilters(folder, assetUrl),
    ...cartFilters,
    ...colorFilters,
    ...dateFilters(context, engine.filters.date),
    ...fontFilters,
    ...formatFilters(context),
    ...hashFilters,
    ...linkFilters,
    ...mediaFilters,
    ...videoFilters,
    ...fileFilters(context),
    ...metafieldFilters,
    ...moneyFilters(context.state.shop),
    ...numberFilters,
    ...paginationFilters,
    ...stringFilters,
    ...translationFilters(folder, context.language.locale, log),
  };
  for (const name of Object.keys(engine.filters)) {
    if (!LIQUIDJS_FILTERS.has(name)) engine.unregisterFilter(name);
  }
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
}
