import type { ShopRecord } from '../../../state/content.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { currencyDrop } from './localization.ts';
import { MoneyDrop } from './money.ts';

/** The cart, which is always empty. */
export function cartDrop(shop: ShopRecord): StrictDrop {
  const zero = new MoneyDrop(shop, 0);
  return strictDrop('cart', {
    'empty?': true,
    item_count: 0,
    items: [],
    note: null,
    currency: currencyDrop(shop),
    taxes_included: false,
    duties_included: false,
    total_price: zero,
    items_subtotal_price: zero,
    cart_level_discount_applications: [],
  });
}
