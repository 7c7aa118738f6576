import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import { ShopifyError } from '~/shopify/admin-api.server';
import { saveSettings } from '~/settings/settings.server';

import { createBrief, saveBrief } from '../drafts.server';
import type { PublishedBrief } from '../contract';
import { publishBrief } from './publish.server';
import { republishForms } from './republish.server';

let database: TestDatabase;
let api: TestAdminApi;
let context: { db: TestDatabase['db']; shop: string; admin: TestAdminApi['admin'] };

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  context = { db: database.db, shop: api.shop, admin: api.admin };
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));
beforeEach(() => Promise.all([database.db.brief.deleteMany(), database.db.settings.deleteMany()]));

const live = (handle: string) => {
  const found = api.store.state.metaobjects.find((each) => each.type.endsWith('brief') && each.handle === handle);
  return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
};
const save = async (handle: string, title: string) => {
  const found = await context.db.brief.findFirst({ where: { shop: context.shop, handle } });
  const { id, revision } = found ?? (await createBrief({ ...context, title, handle }));
  return saveBrief({ ...context, shopName: 'Shop', id, revision, document: { ...buyersBrief, title } });
};

test('applies the settings to the forms of all live Briefs, without publishing drafts', async () => {
  for (const handle of ['one', 'two']) {
    const { id } = await save(handle, 'As published');
    await publishBrief({ ...context, id });
  }
  await save('one', 'As saved since');
  await save('three', 'Never published');
  expect(live('one')).toMatchObject({ proof: false, consent: { box: false } });
  await saveSettings({ ...context, changes: { consentBox: true, proofOfWork: true } });
  await republishForms(context);
  for (const handle of ['one', 'two']) {
    expect(live(handle)).toMatchObject({ title: 'As published', proof: true, consent: { box: true } });
  }
  expect(live('three')).toBeNull();
});

test('publishing applies the settings', async () => {
  await saveSettings({ ...context, changes: { consentBox: true } });
  const { id } = await save('four', 'Four');
  await publishBrief({ ...context, id });
  expect(live('four')).toMatchObject({ proof: false, consent: { box: true } });
});

test('shows the marketing checkbox in every language, with wordings that consents can refer to, only if it’s on', async () => {
  const { id } = await save('six', 'Six');
  await publishBrief({ ...context, id });
  expect(live('six')?.consent.marketing).toBeNull();
  await saveSettings({ ...context, changes: { marketingConsent: true } });
  await republishForms(context);
  const marketing = live('six')?.consent.marketing;
  const translations = marketing?.translations ?? {};
  expect(Object.keys(translations).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt']);
  expect(marketing?.default).toEqual(translations.en);
  const saved = await context.db.consentWording.findMany({ where: { briefId: id, purpose: 'marketing' } });
  expect(new Set(saved.map(({ version }) => version))).toEqual(
    new Set(Object.values(translations).map(({ version }) => version)),
  );
});

test('shows the Brief’s own marketing text in all languages', async () => {
  await saveSettings({ ...context, changes: { marketingConsent: true } });
  const { id, revision } = await save('seven', 'Seven');
  const marketingConsent = 'Email me about workshops near me.';
  await saveBrief({ ...context, shopName: 'Shop', id, revision, document: { ...buyersBrief, marketingConsent } });
  await publishBrief({ ...context, id });
  expect(live('seven')?.consent.marketing).toMatchObject({ default: { wording: marketingConsent }, translations: {} });
});

test('throws if Shopify fails', async () => {
  const { id } = await save('five', 'Five');
  await publishBrief({ ...context, id });
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  await expect(republishForms(context)).rejects.toThrow(ShopifyError);
  api.store.faults.clear();
});
