import { cents, variantName } from '../../../state/product.ts';
import { type CartItem, type CartLine, cartLines } from '../../cart/cart.ts';
import { localizedPath } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { fileDrop } from '../media/file.ts';
import { productDrop, variantDrop } from '../products/product.ts';
import { currencyDrop } from './localization.ts';
import { MoneyDrop } from './money.ts';

/** The visitor's cart. There are no discounts, taxes or weights. */
export function cartDrop(context: LocalizedContext, items: readonly CartItem[]): StrictDrop {
  const { state } = context;
  const lines = cartLines(state, items);
  const total = new MoneyDrop(
    state.shop,
    lines.reduce((sum, { price }) => sum + price, 0),
  );
  return strictDrop('cart', {
    'empty?': lines.length === 0,
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    items: () => lines.map((line) => lineDrop(context, line)),
    ...{
      note: null,
      attributes: {},
      taxes_included: false,
      duties_included: false,
      total_weight: 0,
      total_discount: 0,
    },
    currency: currencyDrop(state.shop),
    ...{ total_price: total, items_subtotal_price: total, original_total_price: total, checkout_charge_amount: total },
    requires_shipping: lines.length > 0,
    cart_level_discount_applications: [],
  });
}

function lineDrop(context: LocalizedContext, { key, product, variant, quantity, price }: CartLine): StrictDrop {
  const each = cents(variant.price);
  const [image] = product.imageIds.map((id) => context.state.files.find((file) => file.id === id));
  return strictDrop('line_item', {
    ...{ id: variant.id, key, variant_id: variant.id, product_id: product.id, quantity, sku: variant.sku },
    title: variantName(product, variant),
    ...{ vendor: product.vendor, price: each, original_price: each, final_price: each },
    ...{ line_price: price, original_line_price: price, final_line_price: price, line_level_total_discount: 0 },
    ...{ properties: [], grams: 0, taxable: true, gift_card: false, requires_shipping: true, error_message: null },
    url: localizedPath(context.language, `/products/${product.handle}?variant=${variant.id}`),
    url_to_remove: localizedPath(context.language, `/cart/change?id=${encodeURIComponent(key)}&quantity=0`),
    options_with_values: product.options.map((name, index) =>
      strictDrop('option_with_value', { name, value: variant.options[index] ?? '' }),
    ),
    image: () => fileDrop(image),
    product: () => productDrop(context, product),
    variant: () => variantDrop(context, product, variant),
  });
}
