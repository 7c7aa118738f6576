import { createHash } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database';
import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { grant } from './admin/grant.server';
import { findBrief, latestPdf, saveBrief, wordingVersion } from './briefs.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const save = (revision: number | null, changes: object = {}) =>
  saveBrief({
    db: database.db,
    shop: api.shop,
    shopName: 'Core Nexus',
    revision,
    document: { ...buyersBrief, ...changes },
  });

const wish = (intent: 'save' | 'publish', revision: number | null, document: unknown) =>
  grant({
    db: database.db,
    shop: api.shop,
    shopName: 'Core Nexus',
    admin: api.admin,
    wish: { intent, revision, document },
  });

test('a Brief that is saved has a PDF and its wording', async () => {
  const { id, revision } = await save(null);
  const file = await latestPdf({ db: database.db, shop: api.shop, id });
  const bytes = Buffer.from(file?.bytes ?? []);
  expect(revision).toBe(1);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await database.db.consentWording.findMany({ select: { version: true, wording: true } })).toEqual([
    { version: wordingVersion(buyersBrief.consent), wording: buyersBrief.consent },
  ]);
});

test('saving again makes another file, and keeps the words that were agreed to before', async () => {
  const consent = 'Send me the Brief by e-mail, and nothing else at all.';
  const { id } = await save(1, { consent });
  expect(await latestPdf({ db: database.db, shop: api.shop, id })).toMatchObject({ number: 2 });
  expect(await database.db.consentWording.count()).toBe(2);
});

test('two tabs cannot overwrite each other', async () => {
  expect(await wish('save', 1, buyersBrief)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await wish('save', null, buyersBrief)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await database.db.briefFile.count()).toBe(2);
});

test('what breaks the rules is neither saved nor published', async () => {
  const answer = await wish('publish', 2, { ...buyersBrief, title: '' });
  expect(answer).toMatchObject({ ok: false, reason: 'invalid', problems: [{ path: 'title' }] });
  expect(await findBrief({ db: database.db, shop: api.shop })).toMatchObject({ revision: 2, publishedRevision: null });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('where Shopify does not answer, the Brief is saved and not published', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
  const answer = await wish('publish', 2, buyersBrief);
  api.store.faults.clear();
  expect(answer).toMatchObject({ ok: false, reason: 'refused', revision: 3 });
  expect(await findBrief({ db: database.db, shop: api.shop })).toMatchObject({ revision: 3, publishedRevision: null });
});

test('publishing what is saved shows the offer and its wording, and never the guide itself', async () => {
  expect(await wish('publish', 3, null)).toEqual({ ok: true, did: 'published', revision: 3 });
  const [metaobject] = api.store.state.metaobjects;
  expect(metaobject).toMatchObject({
    type: '$app:brief',
    handle: 'buyers-brief',
    fields: { title: buyersBrief.title },
  });
  const document = JSON.parse(metaobject?.fields.document ?? '{}') as object;
  expect(document).toMatchObject({ version: 1, consent: { version: wordingVersion(buyersBrief.consent) } });
  expect(document).not.toHaveProperty('sections');
  expect(await findBrief({ db: database.db, shop: api.shop })).toMatchObject({ publishedRevision: 3 });
});
