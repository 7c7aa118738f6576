import { beforeEach, expect, it, test } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { adminApi } from '../../testing/admin-api.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';

const UPSERT = `mutation Publish($fields: [MetaobjectFieldInput!]!) {
  metaobjectUpsert(handle: { type: "$app:routine", handle: "hips" }, metaobject: { fields: $fields }) {
    metaobject {
      files: field(key: "files") {
        type value jsonValue
        references(first: 5) { nodes { ... on MediaImage { alt } ... on Product { title } } }
      }
      products: field(key: "products") { value references(first: 5) { nodes { ... on Product { title } } } }
    }
    userErrors { field code message elementKey elementIndex }
  }
}`;
const REQUIRED = { title: 'Hips', document: '{}' };
const [TOOL, MAT] = ['gid://shopify/MediaImage/300', 'gid://shopify/MediaImage/301'];
const PRODUCT = 'gid://shopify/Product/200';

let context: StoreContext;
let run: ReturnType<typeof adminApi>;

beforeEach(() => {
  context = temporaryContext();
  run = adminApi(context, ['read_products', 'write_files']);
});

async function publish(fields: Record<string, string>) {
  const { data, errors } = await run(UPSERT, {
    fields: Object.entries({ ...REQUIRED, ...fields }).map(([key, value]) => ({ key, value })),
  });
  expect(errors).toBeUndefined();
  return data?.metaobjectUpsert as unknown as { metaobject: object | null; userErrors: object[] };
}

it('keeps lists of files and products, and resolves them', async () => {
  const files = JSON.stringify([MAT, TOOL]);
  expect(await publish({ files, products: JSON.stringify([PRODUCT]) })).toMatchObject({
    metaobject: {
      files: {
        ...{ type: 'list.file_reference', value: files, jsonValue: [MAT, TOOL] },
        references: {
          nodes: [{ alt: 'A green mat, folded in three' }, { alt: expect.stringMatching(/^A round base/) as string }],
        },
      },
      products: { references: { nodes: [{ title: 'Core Nexus release tool' }] } },
    },
    userErrors: [],
  });
});

test.each([
  ['files', 'not JSON', null, 'JSON array'],
  ['files', '{}', null, 'JSON array'],
  ['files', '[1]', null, 'JSON array'],
  ['files', JSON.stringify([TOOL, PRODUCT]), 1, 'valid file_reference'],
  [
    'files',
    JSON.stringify([TOOL, 'gid://shopify/MediaImage/9']),
    1,
    'non-existent resource gid://shopify/MediaImage/9',
  ],
  ['files', JSON.stringify(['gid://shopify/Video/300']), 0, 'non-existent'],
  ['files', JSON.stringify(Array.from({ length: 129 }, () => TOOL)), null, '128'],
  ['products', JSON.stringify([TOOL]), 0, 'valid product_reference'],
  ['products', JSON.stringify(['gid://shopify/Product/9']), 0, 'non-existent'],
  ['products', JSON.stringify(['/products/folding-mat']), 0, 'valid product_reference'],
])('%s can’t be %s', async (key, value, elementIndex, message) => {
  expect(await publish({ [key]: value })).toMatchObject({
    metaobject: null,
    userErrors: [
      { code: 'INVALID_VALUE', elementKey: key, elementIndex, message: expect.stringContaining(message) as string },
    ],
  });
  expect(context.state.metaobjects).toEqual([]);
});

it('keeps the ID of a deleted file, which no longer resolves', async () => {
  await publish({ files: JSON.stringify([TOOL, MAT]) });
  context.state.files = context.state.files.filter(({ id }) => id !== 300);
  const { data } = await run(`{
    metaobjectByHandle(handle: { type: "$app:routine", handle: "hips" }) {
      files: field(key: "files") { value references(first: 5) { nodes { ... on MediaImage { id } } } }
      products: field(key: "products") { value references(first: 5) { nodes { ... on Product { id } } } }
    }
  }`);
  expect(data?.metaobjectByHandle).toEqual({
    files: { value: JSON.stringify([TOOL, MAT]), references: { nodes: [{ id: MAT }] } },
    products: { value: null, references: null },
  });
});
