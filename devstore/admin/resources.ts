/** Products and variants, as the resource picker returns them. */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { filePath } from '../files/folder.ts';
import { gid } from '../state/gid.ts';
import { hasOnlyDefaultVariant, type ProductRecord, type VariantRecord } from '../state/product.ts';

export const ResourceQuery = z.strictObject({
  type: z.enum(['product', 'variant']),
  query: z.string(),
  /** Whether to offer products that aren't for sale. */
  draft: z.boolean().default(true),
  archived: z.boolean().default(true),
});

/** The products or variants whose title, vendor or tags contain all words of the query. */
export function resources(context: StoreContext, { type, query, draft, archived }: z.infer<typeof ResourceQuery>) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = context.state.products.filter(({ title, vendor, tags, status }) => {
    if ((status === 'DRAFT' && !draft) || (status === 'ARCHIVED' && !archived)) return false;
    const text = [title, vendor, ...tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (type === 'product') return found.map((product) => productResource(context, product));
  return found.flatMap((product) =>
    product.variants.map((variant) => ({ ...variantResource(product, variant), images: images(context, product) })),
  );
}

function productResource(context: StoreContext, product: ProductRecord) {
  const { id, title, handle, description, vendor, status, tags, createdAt } = product;
  return {
    ...{ id: gid('Product', id), title, handle, vendor, status, tags, createdAt, updatedAt: createdAt },
    descriptionHtml: `<p>${description}</p>`,
    hasOnlyDefaultVariant: hasOnlyDefaultVariant(product),
    images: images(context, product),
    options: product.options.map((name, index) => ({
      id: gid('ProductOption', id + index),
      name,
      position: index + 1,
      values: [...new Set(product.variants.map(({ options }) => options[index]))],
    })),
    productType: '',
    publishedAt: status === 'ACTIVE' ? createdAt : null,
    templateSuffix: null,
    totalInventory: product.variants.reduce((sum, { inventory }) => sum + inventory, 0),
    totalVariants: product.variants.length,
    tracksInventory: true,
    variants: product.variants.map((variant) => variantResource(product, variant)),
  };
}

function variantResource(product: ProductRecord, { id, title, price, compareAtPrice, sku, inventory }: VariantRecord) {
  return {
    id: gid('ProductVariant', id),
    ...{ title, price, compareAtPrice, sku },
    displayName: `${product.title} - ${title}`,
    availableForSale: inventory > 0,
    inventoryQuantity: inventory,
    inventoryPolicy: 'DENY',
    position: product.variants.findIndex((each) => each.id === id) + 1,
    product: { id: gid('Product', product.id), title: product.title },
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
  };
}

function images({ state, storeUrl }: StoreContext, { imageIds }: ProductRecord) {
  return imageIds.flatMap((id) => {
    const file = state.files.find((each) => each.id === id);
    if (!file) return [];
    return [{ id: gid('ProductImage', id), altText: file.alt, originalSrc: storeUrl + filePath(file.filename, file) }];
  });
}
