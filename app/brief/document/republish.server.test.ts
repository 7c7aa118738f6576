import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';

import { ShopifyRefused } from '~/admin-api.server';
import { saveSettings } from '~/settings/settings.server';

import { createBrief, saveBrief } from './briefs.server';
import type { PublishedBrief } from '../contract';
import { publishBrief } from './publish.server';
import { republishForms } from './republish.server';

let database: TestDatabase;
let api: TestAdminApi;
let at: { db: TestDatabase['db']; shop: string; admin: TestAdminApi['admin'] };

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  at = { db: database.db, shop: api.shop, admin: api.admin };
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));
beforeEach(() => Promise.all([database.db.brief.deleteMany(), database.db.settings.deleteMany()]));

const live = (handle: string) => {
  const found = api.store.state.metaobjects.find((each) => each.type.endsWith('brief') && each.handle === handle);
  return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
};
const save = async (handle: string, title: string) => {
  const found = await at.db.brief.findFirst({ where: { shop: at.shop, handle } });
  const { id, revision } = found ?? (await createBrief({ ...at, title, handle }));
  return saveBrief({ ...at, shopName: 'Shop', id, revision, document: { ...buyersBrief, title } });
};

test('the forms of all live Briefs follow the settings, and what is saved but not published stays so', async () => {
  for (const handle of ['one', 'two']) {
    const { id } = await save(handle, 'As published');
    await publishBrief({ ...at, id });
  }
  await save('one', 'As saved since');
  await save('three', 'Never published');
  expect(live('one')).toMatchObject({ proof: false, consent: { box: false } });
  await saveSettings({ ...at, changes: { consentBox: true, proofOfWork: true } });
  await republishForms(at);
  for (const handle of ['one', 'two']) {
    expect(live(handle)).toMatchObject({ title: 'As published', proof: true, consent: { box: true } });
  }
  expect(live('three')).toBeNull();
});

test('publishing says what the settings say', async () => {
  await saveSettings({ ...at, changes: { consentBox: true } });
  const { id } = await save('four', 'Four');
  await publishBrief({ ...at, id });
  expect(live('four')).toMatchObject({ proof: false, consent: { box: true } });
});

test('where Shopify does not answer, it says so', async () => {
  const { id } = await save('five', 'Five');
  await publishBrief({ ...at, id });
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  await expect(republishForms(at)).rejects.toThrow(ShopifyRefused);
  api.store.faults.clear();
});
