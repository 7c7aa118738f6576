/** Reads products and their variants. */
import type { StoreContext } from '../../context.ts';
import { gid, idOf } from '../../state/gid.ts';
import { hasOnlyDefaultVariant, type ProductRecord, productPath, type VariantRecord } from '../../state/product.ts';
import { imageView } from '../files/image.ts';
import { fileView } from '../files/files.ts';
import { connection, type ListArguments, type PageArguments } from '../graphql/connection.ts';
import type { View } from '../graphql/view.ts';
import { searchProducts, sortProducts } from './product-search.ts';

/** The product with a GID; null if there is none. */
export function findProduct(context: StoreContext, id: string): ProductRecord | null {
  return context.state.products.find((each) => each.id === idOf('Product', id)) ?? null;
}

/** `products`. */
export function productsPage(context: StoreContext, args: ListArguments): View {
  const found = sortProducts(searchProducts(context.state, args.query ?? ''), args.sortKey ?? 'ID');
  return connection(found, args, (product) => productView(context, product));
}

export function productView(context: StoreContext, product: ProductRecord): View {
  const { title, handle, description, vendor, status, tags, createdAt, variants } = product;
  const inventory = variants.reduce((sum, variant) => sum + variant.inventory, 0);
  const isPublished = status === 'ACTIVE';
  const images = context.state.files
    .filter((file) => product.imageIds.includes(file.id))
    .sort((a, b) => product.imageIds.indexOf(a.id) - product.imageIds.indexOf(b.id));
  const [featured] = images;
  return {
    __typename: 'Product',
    id: gid('Product', product.id),
    legacyResourceId: String(product.id),
    ...{ title, handle, description, vendor, status, tags, createdAt, updatedAt: createdAt },
    descriptionHtml: `<p>${description}</p>`,
    productType: '',
    isGiftCard: false,
    templateSuffix: null,
    publishedAt: isPublished ? createdAt : null,
    onlineStoreUrl: isPublished ? context.storeUrl + productPath(product) : null,
    onlineStorePreviewUrl: context.storeUrl + productPath(product),
    hasOnlyDefaultVariant: hasOnlyDefaultVariant(product),
    hasOutOfStockVariants: variants.some((variant) => variant.inventory === 0),
    tracksInventory: true,
    totalInventory: inventory,
    totalVariants: variants.length,
    variantsCount: { count: variants.length, precision: 'EXACT' },
    options: () => optionViews(product),
    priceRangeV2: () => priceRange(context, product),
    featuredImage: () => (featured ? imageView(context, featured, featured.filename) : null),
    featuredMedia: () => (featured ? fileView(context, featured) : null),
    images: (page: PageArguments) => connection(images, page, (file) => imageView(context, file, file.filename)),
    media: (page: PageArguments) => connection(images, page, (file) => fileView(context, file)),
    variants: (page: PageArguments) => connection(variants, page, (each) => variantView(context, product, each)),
  };
}

/** The variant with a GID, or null. */
export function variantById(context: StoreContext, id: string): View | null {
  for (const product of context.state.products) {
    const variant = product.variants.find((each) => each.id === idOf('ProductVariant', id));
    if (variant) return variantView(context, product, variant);
  }
  return null;
}

function variantView(context: StoreContext, product: ProductRecord, variant: VariantRecord): View {
  const { title, price, compareAtPrice, sku, inventory, options } = variant;
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', variant.id),
    legacyResourceId: String(variant.id),
    ...{ title, price, compareAtPrice, sku, createdAt: product.createdAt, updatedAt: product.createdAt },
    displayName: `${product.title} - ${title}`,
    position: product.variants.indexOf(variant) + 1,
    availableForSale: inventory > 0,
    inventoryQuantity: inventory,
    inventoryPolicy: 'DENY',
    sellableOnlineQuantity: inventory,
    selectedOptions: product.options.map((name, index) => ({ name, value: options[index] ?? '' })),
    image: null,
    product: () => productView(context, product),
  };
}

function optionViews(product: ProductRecord): View[] {
  return product.options.map((name, index) => ({
    id: gid('ProductOption', product.id + index),
    name,
    position: index + 1,
    values: [...new Set(product.variants.map(({ options }) => options[index]))],
  }));
}

function priceRange({ state }: StoreContext, { variants }: ProductRecord): View {
  const prices = variants.map(({ price }) => Number(price));
  const money = (amount: number) => ({ amount: amount.toFixed(2), currencyCode: state.shop.currency });
  return { minVariantPrice: money(Math.min(...prices)), maxVariantPrice: money(Math.max(...prices)) };
}
