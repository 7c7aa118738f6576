/** Filters of the cart. */
import type { FilterHandler } from '../../liquid/types.ts';
import { property, text } from '../arguments.ts';

export const cartFilters: Record<string, FilterHandler> = {
  item_count_for_variant: (cart: unknown, id: unknown) =>
    linesOf(cart)
      .filter((line) => text(property(line, 'variant_id')) === text(id))
      .reduce<number>((sum, line) => sum + Number(property(line, 'quantity')), 0),
  /** The lines of a product or a variant. */
  line_items_for: (cart: unknown, resource: unknown) =>
    linesOf(cart).filter((line) => {
      const id = property(resource, 'id');
      return id !== undefined && [property(line, 'variant_id'), property(line, 'product_id')].includes(id);
    }),
};

function linesOf(cart: unknown): unknown[] {
  const items = property(cart, 'items');
  return Array.isArray(items) ? items : [];
}
