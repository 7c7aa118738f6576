/** A product as Shopify's Ajax API returns it: `/products/{handle}.js`. Prices are in cents. */
import { filePath } from '../../files/folder.ts';
import { cents, type ProductRecord, productPath } from '../../state/product.ts';
import type { StoreState } from '../../state/state.ts';
import { type Language, localizedPath } from '../languages/language.ts';

export function productJson({ files }: StoreState, language: Language, product: ProductRecord) {
  const { id, title, handle, description, vendor, tags, options, variants, imageIds } = product;
  const images = imageIds.flatMap((imageId) => {
    const file = files.find((each) => each.id === imageId);
    return file ? filePath(file.filename, file) : [];
  });
  const prices = variants.map(({ price }) => cents(price));
  return {
    ...{ id, title, handle, description, vendor, tags, type: '' },
    ...{ price: Math.min(...prices), price_min: Math.min(...prices), price_max: Math.max(...prices) },
    available: variants.some(({ inventory }) => inventory > 0),
    options: options.map((name, index) => ({
      ...{ name, position: index + 1 },
      values: [...new Set(variants.map((variant) => variant.options[index]))],
    })),
    variants: variants.map((variant) => ({
      ...{ id: variant.id, title: variant.title, options: variant.options, sku: variant.sku },
      ...{ available: variant.inventory > 0, price: cents(variant.price) },
      compare_at_price: variant.compareAtPrice === null ? null : cents(variant.compareAtPrice),
    })),
    ...{ images, featured_image: images[0] ?? null, requires_selling_plan: false },
    url: localizedPath(language, productPath(product)),
  };
}
