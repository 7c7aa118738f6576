/** Links to customers' accounts, and what a cart that is empty answers. The pages behind the links are Shopify's. */
import type { FilterHandler } from '../liquid-types.ts';
import { textLink } from './html.ts';

export const customerFilters: Record<string, FilterHandler> = {
  customer_login_link: (label: unknown) => textLink(label, '/account/login', { id: 'customer_login_link' }),
  customer_logout_link: (label: unknown) => textLink(label, '/account/logout', { id: 'customer_logout_link' }),
  customer_register_link: (label: unknown) => textLink(label, '/account/register', { id: 'customer_register_link' }),
  item_count_for_variant: () => 0,
  line_items_for: () => [],
};
