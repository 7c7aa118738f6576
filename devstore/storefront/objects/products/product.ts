/** `product`, `variant` and `all_products`. Only products that are for sale exist on the storefront. */
import {
  cents,
  hasOnlyDefaultVariant,
  type ProductRecord,
  productPath,
  type VariantRecord,
} from '../../../state/product.ts';
import { localizedPath } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { type StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { ListDrop } from '../content/list.ts';
import { fileDrop } from '../media/file.ts';

/** The products of the online store. */
export function publishedProducts({ state }: Pick<LocalizedContext, 'state'>): ProductRecord[] {
  return state.products.filter(({ status }) => status === 'ACTIVE');
}

export function allProductsDrop(context: LocalizedContext): ListDrop {
  const all = () => publishedProducts(context).map((each) => productDrop(context, each));
  return new ListDrop('all_products', all, (handle) => {
    const product = publishedProducts(context).find((each) => each.handle === handle);
    return product ? productDrop(context, product) : null;
  });
}

/** @param selectedId the variant that the page's URL selects */
export function productDrop(context: LocalizedContext, product: ProductRecord, selectedId?: number): StrictDrop {
  const prices = product.variants.map(({ price }) => cents(price));
  const before = product.variants.map(({ compareAtPrice }) => cents(compareAtPrice ?? '0'));
  const [min, max] = [Math.min(...prices), Math.max(...prices)];
  const variant = (record: VariantRecord | undefined) =>
    record ? variantDrop(context, product, record, selectedId) : null;
  const selected = () => product.variants.find(({ id }) => id === selectedId);
  const available = () => product.variants.find(({ inventory }) => inventory > 0);
  return strictDrop('product', {
    ...{ id: product.id, title: product.title, handle: product.handle, vendor: product.vendor, type: '' },
    ...{ description: product.description, content: product.description, tags: product.tags },
    ...{ created_at: product.createdAt, published_at: product.createdAt, template_suffix: null, collections: [] },
    url: localizedPath(context.language, productPath(product)),
    ...{ price: min, price_min: min, price_max: max, price_varies: min !== max },
    compare_at_price: Math.min(...before) || null,
    ...{ compare_at_price_min: Math.min(...before), compare_at_price_max: Math.max(...before) },
    compare_at_price_varies: new Set(before).size > 1,
    available: Boolean(available()),
    has_only_default_variant: hasOnlyDefaultVariant(product),
    options: product.options,
    variants: () => product.variants.map(variant),
    variants_count: product.variants.length,
    selected_variant: () => variant(selected()),
    first_available_variant: () => variant(available()),
    // If nothing is available, it's the first one.
    selected_or_first_available_variant: () => variant(selected() ?? available() ?? product.variants[0]),
    featured_image: () => images(context, product)[0] ?? null,
    featured_media: () => images(context, product)[0] ?? null,
    images: () => images(context, product),
    media: () => images(context, product),
    ...{ 'gift_card?': false, 'quantity_price_breaks_configured?': false, requires_selling_plan: false },
    ...{ selling_plan_groups: [], selected_selling_plan: null, selected_selling_plan_allocation: null },
    selected_or_first_available_selling_plan_allocation: null,
  });
}

export function variantDrop(
  context: LocalizedContext,
  product: ProductRecord,
  variant: VariantRecord,
  selectedId?: number,
): StrictDrop {
  const { id, title, sku, options, inventory, compareAtPrice } = variant;
  const [option1 = null, option2 = null, option3 = null] = options;
  const path = `${productPath(product)}?variant=${id}`;
  return strictDrop('variant', {
    ...{ id, title, sku, options, option1, option2, option3 },
    price: cents(variant.price),
    compare_at_price: compareAtPrice === null ? null : cents(compareAtPrice),
    available: inventory > 0,
    ...{ inventory_quantity: inventory, inventory_policy: 'deny', inventory_management: 'shopify' },
    ...{ selected: id === selectedId, matched: true, barcode: null, taxable: true, requires_shipping: true },
    ...{ incoming: false, next_incoming_date: null, requires_selling_plan: false, selling_plan_allocations: [] },
    ...{
      selected_selling_plan_allocation: null,
      'quantity_price_breaks_configured?': false,
      quantity_price_breaks: [],
    },
    ...{ unit_price: null, unit_price_measurement: null, store_availabilities: [] },
    ...{ image: null, featured_image: null, featured_media: null },
    url: localizedPath(context.language, path),
    product: () => productDrop(context, product, selectedId),
  });
}

function images({ state }: LocalizedContext, { imageIds }: ProductRecord): StrictDrop[] {
  return imageIds.flatMap((id) => fileDrop(state.files.find((each) => each.id === id)) ?? []);
}
