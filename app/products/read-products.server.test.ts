import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { grantScopes } from '../../devstore/platform/app/installation';
import { AccessDenied } from '~/shopify/admin-api.server';
import { readProductStates } from './read-products.server';

let api: TestAdminApi;
let shops = 0;

beforeEach(async () => {
  api = await testAdminApi();
  shops += 1;
});

afterEach(async () => {
  vi.restoreAllMocks();
  await api.close();
});

/** Each test has a shop of its own, because products are remembered. */
const read = (...ids: string[]) => readProductStates({ admin: api.admin, shop: `${shops}.myshopify.com`, ids });
const id = (number: number) => `gid://shopify/Product/${number}`;

test('reads products with their price; deleted ones and nonsense are missing', async () => {
  await grantScopes(api.store, ['read_products']);
  expect(await read(id(200), id(202), id(204), id(9), 'gid://shopify/MediaImage/1', 'nonsense')).toEqual({
    [id(200)]: {
      status: 'ready',
      product: {
        ...{ id: id(200), title: 'Core Nexus release tool', handle: 'core-nexus-release-tool', variantId: '201' },
        ...{ imageUrl: expect.stringContaining('core-nexus-release-tool.webp') as string, price: '$89.00' },
        ...{ imageAlt: expect.any(String) as string, isActive: true },
      },
    },
    [id(202)]: {
      status: 'ready',
      product: expect.objectContaining({ title: 'Folding mat', price: 'From $45.00', variantId: null }) as object,
    },
    [id(204)]: { status: 'ready', product: expect.objectContaining({ isActive: false, imageUrl: null }) as object },
    [id(9)]: { status: 'missing' },
    'gid://shopify/MediaImage/1': { status: 'missing' },
    nonsense: { status: 'missing' },
  });
});

test('says if the app may not read products, rather than that they’re missing', async () => {
  await expect(read(id(200))).rejects.toThrow(AccessDenied);
});

test('remembers products for a minute', async () => {
  await grantScopes(api.store, ['read_products']);
  await read(id(200));
  api.store.state.products = [];
  api.store.state.operations.length = 0;
  expect(await read(id(200))).toMatchObject({ [id(200)]: { status: 'ready' } });
  expect(api.store.state.operations).toEqual([]);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 60_001);
  expect(await read(id(200))).toEqual({ [id(200)]: { status: 'missing' } });
});
