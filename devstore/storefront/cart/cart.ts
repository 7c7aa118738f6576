/** A visitor's cart. It's in a cookie, as variants and quantities; prices are always today's. */
import { z } from 'zod';

import { cents, type ProductRecord, type VariantRecord } from '../../state/product.ts';
import type { StoreState } from '../../state/state.ts';

export const CART_COOKIE = 'cart';

const CartItems = z.array(z.object({ variantId: z.int(), quantity: z.int().positive() }));

export type CartItem = z.infer<typeof CartItems>[number];

export interface CartLine {
  /** Identifies the line in the cart. */
  key: string;
  product: ProductRecord;
  variant: VariantRecord;
  quantity: number;
  /** Cents of all items. */
  price: number;
}

/** The items in a cookie's value; none if it isn't one of ours. */
export function parseCart(cookie: string | undefined): CartItem[] {
  try {
    return CartItems.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8')));
  } catch {
    return [];
  }
}

export function cartCookie(items: readonly CartItem[]): string {
  return Buffer.from(JSON.stringify(items)).toString('base64url');
}

/** The lines of a cart, newest first as on Shopify. Items whose product no longer exists are left out. */
export function cartLines(state: StoreState, items: readonly CartItem[]): CartLine[] {
  return items.flatMap(({ variantId, quantity }) => {
    const found = findVariant(state, variantId);
    if (!found) return [];
    return [{ ...found, key: `${variantId}:cart`, quantity, price: cents(found.variant.price) * quantity }];
  });
}

/** A variant of a product that is for sale, or null. */
export function findVariant(
  { products }: StoreState,
  variantId: number,
): { product: ProductRecord; variant: VariantRecord } | null {
  for (const product of products.filter(({ status }) => status === 'ACTIVE')) {
    const variant = product.variants.find(({ id }) => id === variantId);
    if (variant) return { product, variant };
  }
  return null;
}

/** Why something can't be added, as Shopify's Ajax API answers it. */
export class CartError extends Error {
  readonly status: 400 | 404 | 422;
  readonly body: Record<string, unknown>;

  constructor(status: 400 | 404 | 422, description: string) {
    super(description);
    this.status = status;
    this.body =
      status === 400
        ? { status: 'bad_request', message: 'Parameter Missing or Invalid', description }
        : { status, message: 'Cart Error', description };
  }
}

/**
 * The cart with another item.
 * @throws CartError if there's no such variant, or not enough of it; nothing is added then.
 */
export function addItem(state: StoreState, items: readonly CartItem[], added: CartItem): CartItem[] {
  const found = findVariant(state, added.variantId);
  if (!found) throw new CartError(404, 'Cannot find variant');
  const { product, variant } = found;
  const name = variant.title === 'Default Title' ? product.title : `${product.title} - ${variant.title}`;
  if (variant.inventory === 0) throw new CartError(422, `The product '${name}' is already sold out.`);
  const current = items.find(({ variantId }) => variantId === variant.id)?.quantity ?? 0;
  const quantity = current + added.quantity;
  if (quantity > variant.inventory) throw new CartError(422, `You can't add more ${name} to the cart.`);
  return [{ variantId: variant.id, quantity }, ...items.filter(({ variantId }) => variantId !== variant.id)];
}
