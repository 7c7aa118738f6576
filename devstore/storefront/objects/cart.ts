import type { ShopRecord } from '../../state.ts';
import { type HonestDrop, honestDrop } from './honest-drop.ts';
import { currencyDrop } from './localization.ts';
import { MoneyDrop } from './money.ts';

/** The cart of a shop that sells nothing here: it is empty, and stays so. */
export function cartDrop(shop: ShopRecord): HonestDrop {
  const nothing = new MoneyDrop(shop, 0);
  return honestDrop('cart', {
    'empty?': true,
    item_count: 0,
    items: [],
    attributes: {},
    note: null,
    currency: currencyDrop(shop),
    requires_shipping: false,
    taxes_included: false,
    duties_included: false,
    total_price: nothing,
    original_total_price: nothing,
    items_subtotal_price: nothing,
    checkout_charge_amount: nothing,
    total_discount: nothing,
    total_weight: 0,
    discounts: [],
    discount_applications: [],
    cart_level_discount_applications: [],
  });
}
