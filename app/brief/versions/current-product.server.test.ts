import { afterAll, beforeAll, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { grantScopes, revokeScopes } from '../../../devstore/platform/app/installation';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { withCurrentProduct } from './current-product.server';

let api: TestAdminApi;
beforeAll(async () => void (api = await testAdminApi()));
afterAll(() => api.close());

const chosen = {
  ...{ id: 'gid://shopify/Product/202', handle: 'old', title: 'Old title', image: null, variantId: '1' },
};
const current = async (shop: string, product: typeof chosen | null) =>
  (await withCurrentProduct({ admin: api.admin, shop, brief: { ...buyersBrief, product } })).product;

test('a Brief is published with its product as it is now, and without a deleted one', async () => {
  await grantScopes(api.store, ['read_products']);
  expect(await current('one', chosen)).toEqual({
    ...{ id: chosen.id, handle: 'folding-mat', title: 'Folding mat', variantId: null },
    image: { url: expect.stringContaining('folding-mat.webp') as string, alt: 'A green mat, folded in three' },
  });
  expect(await current('one', { ...chosen, id: 'gid://shopify/Product/9' })).toBeNull();
  expect(await current('one', null)).toBeNull();
});

test('the product stays as it was chosen if the app may not read products anymore', async () => {
  await revokeScopes(api.store, ['read_products']);
  expect(await current('two', chosen)).toEqual(chosen);
});
