/** Products and variants, as the resource picker returns them. */
import { z } from 'zod';

import { gid } from '../state/gid.ts';
import type { StoreContext } from '../context.ts';
import type { ProductRecord } from '../state/content.ts';

export const ResourceQuery = z.strictObject({ type: z.enum(['product', 'variant']), query: z.string() });

/** The products or variants whose title, vendor or tags contain all words of the query. */
export function resources(context: StoreContext, { type, query }: z.infer<typeof ResourceQuery>) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = context.state.products.filter(({ title, vendor, tags }) => {
    const text = [title, vendor, ...tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return found.map((product) => (type === 'product' ? productResource(product) : variantResource(product)));
}

function productResource(product: ProductRecord) {
  const { id, title, handle, description, vendor, status, tags, createdAt } = product;
  return {
    ...{ id: gid('Product', id), title, handle, vendor, status, tags, createdAt, updatedAt: createdAt },
    descriptionHtml: `<p>${description}</p>`,
    hasOnlyDefaultVariant: true,
    images: [],
    options: [{ id: gid('ProductOption', id), name: 'Title', position: 1, values: ['Default Title'] }],
    productType: '',
    publishedAt: status === 'ACTIVE' ? createdAt : null,
    totalVariants: 1,
    variants: [variantResource(product)],
  };
}

function variantResource({ id, variantId, title, price, createdAt }: ProductRecord) {
  return {
    id: gid('ProductVariant', variantId),
    title: 'Default Title',
    displayName: `${title} - Default Title`,
    position: 1,
    price,
    product: { id: gid('Product', id), title },
    createdAt,
    updatedAt: createdAt,
  };
}
