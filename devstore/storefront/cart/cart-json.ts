/** Carts as Shopify's Ajax API returns them. Prices are in cents. */
import { randomUUID } from 'node:crypto';

import { filePath } from '../../files/folder.ts';
import { cents, hasOnlyDefaultVariant, productPath, variantName } from '../../state/product.ts';
import { type Language, localizedPath } from '../languages/language.ts';
import type { StoreState } from '../../state/state.ts';
import { type CartItem, type CartLine, cartLines } from './cart.ts';

export function cartJson(state: StoreState, language: Language, items: readonly CartItem[]) {
  const lines = cartLines(state, items);
  const total = lines.reduce((sum, { price }) => sum + price, 0);
  return {
    token: randomUUID(),
    ...{ note: null, attributes: {}, total_discount: 0, total_weight: 0, cart_level_discount_applications: [] },
    ...{ original_total_price: total, total_price: total, items_subtotal_price: total },
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    requires_shipping: lines.length > 0,
    currency: state.shop.currency,
    items: lines.map((line) => lineJson(state, language, line)),
  };
}

export function lineJson(
  { files }: StoreState,
  language: Language,
  { key, product, variant, quantity, price }: CartLine,
) {
  const each = cents(variant.price);
  const isDefault = hasOnlyDefaultVariant(product);
  const image = files.find(({ id }) => id === product.imageIds[0]);
  return {
    ...{ id: variant.id, variant_id: variant.id, product_id: product.id, key, quantity, sku: variant.sku },
    title: variantName(product, variant),
    product_title: product.title,
    variant_title: isDefault ? null : variant.title,
    variant_options: variant.options,
    ...{ vendor: product.vendor, handle: product.handle, product_description: product.description, product_type: '' },
    ...{ price: each, original_price: each, discounted_price: each, final_price: each, presentment_price: each / 100 },
    ...{ line_price: price, original_line_price: price, final_line_price: price },
    ...{ total_discount: 0, discounts: [], properties: {}, grams: 0, taxable: true, gift_card: false },
    ...{ requires_shipping: true, product_has_only_default_variant: isDefault },
    url: localizedPath(language, `${productPath(product)}?variant=${variant.id}`),
    image: image ? filePath(image.filename, image) : null,
    options_with_values: product.options.map((name, index) => ({ name, value: variant.options[index] })),
  };
}
