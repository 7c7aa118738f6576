/** Records of the shop's products. */

export interface ProductRecord {
  id: number;
  title: string;
  handle: string;
  /** Plain text. */
  description: string;
  vendor: string;
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  tags: string[];
  /** IDs of its images among the shop's files, the featured one first. */
  imageIds: number[];
  /** Names of its options; `Title` if it only has the default variant. */
  options: string[];
  variants: VariantRecord[];
  /** ISO 8601. */
  createdAt: string;
}

export interface VariantRecord {
  id: number;
  /** `Default Title` if it's the only one. */
  title: string;
  /** In the shop's currency: `89.00`. */
  price: string;
  /** The higher price before a sale. */
  compareAtPrice: string | null;
  sku: string;
  /** Items in stock; none can be sold at 0. */
  inventory: number;
  /** A value for each of the product's options. */
  options: string[];
}

/** A price such as `89.00` in cents. */
export function cents(price: string): number {
  return Math.round(Number(price) * 100);
}

export function hasOnlyDefaultVariant({ variants }: ProductRecord): boolean {
  return variants.length === 1 && variants[0]?.title === 'Default Title';
}

/** A variant's name in a cart: `Mat - Blue`, or the product's if it's the only one. */
export function variantName(product: ProductRecord, variant: VariantRecord): string {
  return hasOnlyDefaultVariant(product) ? product.title : `${product.title} - ${variant.title}`;
}

/** A product's path in the store's primary language. */
export function productPath({ handle }: ProductRecord): string {
  return `/products/${handle}`;
}
