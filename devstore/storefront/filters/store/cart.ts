/** Filters of the cart, which is always empty. */
import type { FilterHandler } from '../../liquid/types.ts';

export const cartFilters: Record<string, FilterHandler> = {
  item_count_for_variant: () => 0,
  line_items_for: () => [],
};
