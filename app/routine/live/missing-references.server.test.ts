import { afterAll, beforeAll, expect, test } from 'vitest';

import { grantScopes, revokeScopes } from '../../../devstore/platform/app/installation';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { createRoutine } from '../drafts.server';
import { findMissingReferences } from './missing-references.server';

let database: TestDatabase;
let api: TestAdminApi;
beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

test('finds routines with a deleted product, if the app may read products', async () => {
  const create = async (number: number) => {
    const product = `gid://shopify/Product/${number}`;
    const actions = [{ kind: 'product', label: 'Buy', url: '', product, locations: [] }];
    const document = { ...sampleRoutine(), handle: '', completion: { message: '', actions } };
    return (await createRoutine({ db: database.db, shop: api.shop, document })).id;
  };
  const [gone, there] = [await create(9), await create(200)];
  const find = () => findMissingReferences({ ...api, db: database.db, ids: [gone, there] });
  expect(await find()).toEqual({ files: [], products: [] });
  await grantScopes(api.store, ['read_products']);
  expect(await find()).toEqual({ files: [], products: [gone] });
  await revokeScopes(api.store, ['read_products']);
});
