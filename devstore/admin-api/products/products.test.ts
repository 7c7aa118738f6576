import { expect, it, test } from 'vitest';

import { adminApi } from '../../testing/admin-api.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';

const run = adminApi(temporaryContext(), ['read_products']);

it('reads a product with its variants, prices and image', async () => {
  const { data, errors } = await run(`{
    product(id: "gid://shopify/Product/202") {
      title handle status totalVariants hasOnlyDefaultVariant hasOutOfStockVariants onlineStoreUrl
      options { name values }
      priceRangeV2 { minVariantPrice { amount currencyCode } maxVariantPrice { amount } }
      featuredMedia { preview { image { url(transform: { maxWidth: 80 }) altText } } }
      variants(first: 5) {
        nodes { title price compareAtPrice availableForSale inventoryQuantity selectedOptions { value } product { id } }
      }
    }
    productVariant(id: "gid://shopify/ProductVariant/201") { displayName }
    nodes(ids: ["gid://shopify/Product/200", "gid://shopify/Product/9"]) { ... on Product { title } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    product: {
      ...{ title: 'Folding mat', handle: 'folding-mat', status: 'ACTIVE', totalVariants: 2 },
      ...{ hasOnlyDefaultVariant: false, hasOutOfStockVariants: true },
      onlineStoreUrl: 'http://localhost:4000/products/folding-mat',
      options: [{ name: 'Thickness', values: ['15 mm', '10 mm'] }],
      priceRangeV2: {
        minVariantPrice: { amount: '45.00', currencyCode: 'USD' },
        maxVariantPrice: { amount: '59.00' },
      },
      featuredMedia: {
        preview: { image: { url: expect.stringMatching(/folding-mat\.webp\?v=\d+&width=80$/) as string } },
      },
      variants: {
        nodes: [
          { title: '15 mm', price: '59.00', availableForSale: false, inventoryQuantity: 0 },
          {
            ...{ title: '10 mm', price: '45.00', compareAtPrice: '49.00', availableForSale: true },
            ...{ selectedOptions: [{ value: '10 mm' }], product: { id: 'gid://shopify/Product/202' } },
          },
        ],
      },
    },
    productVariant: { displayName: 'Core Nexus release tool - Default Title' },
    nodes: [{ title: 'Core Nexus release tool' }, null],
  });
});

test.each([
  ['', [200, 202, 204]],
  ['mat', [202]],
  ['tag:floor', [202]],
  ['title:inner*', [204]],
  ['status:active vendor:"Core Nexus"', [200, 202]],
  ['handle:folding-mat', [202]],
  ['sku:cn-1', [200]],
  ['none', []],
])('a search for "%s" finds %j', async (query, ids) => {
  const { data } = await run('query Find($query: String) { products(first: 9, query: $query) { nodes { id } } }', {
    query,
  });
  const { nodes } = data?.products as unknown as { nodes: { id: string }[] };
  expect(nodes.map(({ id }) => id)).toEqual(ids.map((id) => `gid://shopify/Product/${id}`));
});

it('sorts by title', async () => {
  const { data } = await run('{ products(first: 9, sortKey: TITLE, reverse: true) { nodes { title } } }');
  const { nodes } = data?.products as unknown as { nodes: { title: string }[] };
  expect(nodes.map(({ title }) => title[0])).toEqual(['I', 'F', 'C']);
});

test.each([
  ['{ product(id: "gid://shopify/Product/200") { title } }'],
  ['{ products(first: 1) { nodes { title } } }'],
  ['{ nodes(ids: ["gid://shopify/Product/200"]) { ... on Product { title } } }'],
  ['{ node(id: "gid://shopify/ProductVariant/201") { id } }'],
])('%s is denied without read_products', async (query) => {
  const { errors } = await adminApi(temporaryContext(), ['write_files'])(query);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'ACCESS_DENIED',
    requiredAccess: '`read_products` access scope.',
  });
});
