/** Searches and sorts products. */
import type { ProductRecord } from '../../state/product.ts';
import type { StoreState } from '../../state/state.ts';
import { contains, parseQuery, type Term } from '../graphql/search.ts';
import { notImplemented } from '../graphql/view.ts';
import { wildcard } from '../graphql/wildcard.ts';

/**
 * The products that match a query in Shopify's search syntax.
 * @throws GraphQLError for unsupported syntax.
 */
export function searchProducts({ products }: StoreState, query: string): ProductRecord[] {
  const condition = parseQuery(query, 'products');
  return products.filter((product) => condition((term) => matches(product, term)));
}

/** Sorts products by a `ProductSortKeys` value. */
export function sortProducts(products: ProductRecord[], sortKey: string): ProductRecord[] {
  const byText = (text: (product: ProductRecord) => string) =>
    products.toSorted((a, b) => text(a).localeCompare(text(b)) || a.id - b.id);
  switch (sortKey) {
    case 'ID':
    case 'RELEVANCE':
      return products.toSorted((a, b) => a.id - b.id);
    case 'TITLE':
      return byText(({ title }) => title);
    case 'VENDOR':
      return byText(({ vendor }) => vendor);
    case 'CREATED_AT':
    case 'UPDATED_AT':
    case 'PUBLISHED_AT':
      return byText(({ createdAt }) => createdAt);
    default:
      throw notImplemented(`ProductSortKeys.${sortKey}`);
  }
}

function matches(product: ProductRecord, { name, value }: Term): boolean {
  const { title, vendor, tags, variants, handle, status, id } = product;
  switch (name) {
    case null:
      return contains([title, vendor, ...tags, ...variants.map(({ sku }) => sku)].join(' '), value);
    case 'title':
      return value.includes('*') ? wildcard(value, 'i').test(title) : contains(title, value);
    case 'handle':
      return value.split(',').includes(handle);
    case 'id':
      return String(id) === value;
    case 'status':
      return value.split(',').includes(status.toLowerCase());
    case 'tag':
      return tags.some((tag) => tag.toLowerCase() === value);
    case 'vendor':
      return vendor.toLowerCase() === value;
    case 'sku':
      return variants.some(({ sku }) => sku.toLowerCase() === value);
    default:
      throw notImplemented(`"${name}:" in a search of products`);
  }
}
