/** A product of the shop, as the admin's pages show it. Has no imports. */

export interface ProductCard {
  /** GID. */
  id: string;
  title: string;
  handle: string;
  imageUrl: string | null;
  imageAlt: string;
  /** In the shop's currency: `$45.00`, or `From $45.00`. */
  price: string;
  /** Whether it's for sale; drafts and archived products aren't. */
  isActive: boolean;
  /** The only variant's number, as carts name it; null if there are several to choose from. */
  variantId: string | null;
}

export type ProductState = { status: 'ready'; product: ProductCard } | { status: 'missing' };

/** By GID. */
export type ProductStates = Record<string, ProductState>;

export type ProductsResult =
  | { ok: true; states: ProductStates }
  /** `denied`: the app may not read products. */
  | { ok: false; reason: 'denied' | 'failed' };

/** Products of a routine or a Brief that are read at once. */
export const MAX_PRODUCTS = 100;
