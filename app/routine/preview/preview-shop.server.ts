/** The files and products that a draft's preview shows. */
import type { AdminApi } from '~/shopify/admin-api.server';

import type { ShopFile, ShopProduct } from '../../../extensions/article-blocks/render/shop-objects';
import { MAX_REFERENCES } from '../contract';
import { publishedFields } from '../published-document';
import type { Draft } from '../schema';
import { asPublished } from './as-published';
import { placeholderFile, placeholderProduct, referenceNames } from './placeholders';
import { ReferenceCache } from './reference-cache.server';
import { type FoundFiles, type FoundProducts, readFiles, readProducts } from './shop-references.server';

export interface PreviewShop {
  /** As Liquid has them: without those that were deleted. */
  files: ShopFile[];
  products: ShopProduct[];
  /** `${{amount}}` */
  moneyFormat: string;
}

/** How long a preview waits for Shopify, in milliseconds. */
const MAX_WAIT = 1_500;

const knownFiles = new ReferenceCache<FoundFiles>();
const knownProducts = new ReferenceCache<FoundProducts>();

/**
 * Reads them from Shopify. If that fails, as without the scope, or takes long, there are placeholders with their names.
 * @param shop the shop's domain
 * @param scopes the app's scopes, because more show more
 * @param maxWait milliseconds, for tests
 */
export async function previewShop(input: {
  admin: AdminApi;
  shop: string;
  scopes: string;
  draft: Draft;
  maxWait?: number;
}): Promise<PreviewShop> {
  const { admin, shop, scopes, draft, maxWait = MAX_WAIT } = input;
  const routine = asPublished(draft);
  const fields = publishedFields(routine);
  const files = fields.files.slice(0, MAX_REFERENCES);
  const products = fields.products.slice(0, MAX_REFERENCES);
  const keyOf = (gids: string[]) => [shop, scopes, ...gids].join(' ');
  const [foundFiles, foundProducts] = await Promise.all([
    files.length > 0 ? knownFiles.get(keyOf(files), () => readFiles(admin, files), maxWait) : undefined,
    products.length > 0 ? knownProducts.get(keyOf(products), () => readProducts(admin, products), maxWait) : undefined,
  ]);
  const names = referenceNames(routine);
  const nameOf = (gid: string) => names.get(gid) ?? '';
  return {
    files: files.flatMap((gid) => (foundFiles ? foundFiles.files.get(gid) : placeholderFile(gid, nameOf(gid))) ?? []),
    products: products.flatMap(
      (gid) => (foundProducts ? foundProducts.products.get(gid) : placeholderProduct(gid, nameOf(gid))) ?? [],
    ),
    moneyFormat: foundProducts?.moneyFormat ?? '{{amount}}',
  };
}
