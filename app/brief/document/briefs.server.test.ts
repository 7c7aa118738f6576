import { createHash } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';
import { buyersBrief } from '../../../prisma/seed/buyers-brief';

import { saveSettings } from '~/settings/settings.server';

import type { Wish } from '../admin/answer';
import { grant } from '../admin/grant.server';
import { createBrief, findBrief, saveBrief, wordingVersion } from './briefs.server';
import { currentFile } from './file.server';

let database: TestDatabase;
let api: TestAdminApi;
let id: string;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  id = (await createBrief({ db: database.db, shop: api.shop, title: 'Buyer’s Brief' })).id;
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const at = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin, id });
const save = (revision: number, changes: object = {}) =>
  saveBrief({ ...at(), revision, document: { ...buyersBrief, ...changes } });
const wish = (intent: 'save' | 'publish', revision: number, document: unknown) =>
  grant({ ...at(), wish: { intent, revision, document } satisfies Wish });
const found = () => findBrief({ db: database.db, shop: api.shop, id });
const files = () => database.db.briefFile.count();

test('many that are begun with one title at once each get a handle of their own', async () => {
  const { db } = database;
  const begun = await Promise.all(
    Array.from({ length: 12 }, () => createBrief({ db, shop: 'crowd.myshopify.com', title: 'Same' })),
  );
  expect(new Set(begun.map(({ handle }) => handle)).size).toBe(12);
});

test('a Brief that is only begun has a handle of its own, and cannot be published', async () => {
  const { db } = database;
  expect(await found()).toMatchObject({ handle: 'buyer-s-brief', revision: 1, isDefault: false });
  const other = await createBrief({ db, shop: api.shop, title: 'Buyer’s Brief' });
  expect(other.handle).toBe('buyer-s-brief-2');
  expect((await createBrief({ db, shop: api.shop, title: '選び方' })).handle).toBe('brief');
  const answer = await wish('publish', 1, null);
  expect(answer).toMatchObject({ ok: false, reason: 'invalid', revision: 1 });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('a Brief that is saved has a PDF and its wording, and keeps its handle', async () => {
  expect(await save(1, { handle: 'another' })).toMatchObject({ revision: 2, handle: 'buyer-s-brief' });
  const file = await database.db.briefFile.findFirstOrThrow({ where: { briefId: id } });
  const bytes = Buffer.from(file.bytes);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file).toMatchObject({ number: 1, source: 'made', name: 'buyer-s-brief.pdf', pages: 3 });
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await database.db.consentWording.findMany({ select: { version: true, wording: true } })).toEqual([
    { version: wordingVersion(buyersBrief.consent), wording: buyersBrief.consent },
  ]);
});

test('what prints the same is the same file, and what prints otherwise is another', async () => {
  const consent = 'Send me the Brief by e-mail, and nothing else at all.';
  await save(2, { consent });
  expect([await files(), await database.db.consentWording.count()]).toEqual([1, 2]);
  await save(3, { consent, title: 'Another title' });
  expect(await files()).toBe(2);
  await saveSettings({ db: database.db, shop: api.shop, changes: { accent: '#aa3300' } });
  await save(4, { consent, title: 'Another title' });
  expect(await files()).toBe(3);
  const newest = await database.db.briefFile.findFirst({ where: { number: 3 }, select: { id: true } });
  expect((await currentFile({ db: database.db, shop: api.shop, briefId: id }))?.id).toBe(newest?.id);
});

test('two tabs cannot overwrite each other, nor publish what they have not seen', async () => {
  expect(await wish('save', 1, buyersBrief)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await wish('publish', 1, null)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await found()).toMatchObject({ revision: 5, publishedRevision: null });
  expect(await files()).toBe(3);
});

test('what breaks the rules is neither saved nor published', async () => {
  const answer = await wish('publish', 5, { ...buyersBrief, title: '' });
  expect(answer).toMatchObject({ ok: false, reason: 'invalid', problems: [{ path: 'title' }] });
  expect(answer).not.toHaveProperty('revision');
  expect(await found()).toMatchObject({ revision: 5, publishedRevision: null });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('where Shopify does not answer, the Brief is saved and not published', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
  const answer = await wish('publish', 5, buyersBrief);
  api.store.faults.clear();
  expect(answer).toMatchObject({ ok: false, reason: 'refused', revision: 6 });
  expect(await found()).toMatchObject({ revision: 6, publishedRevision: null, isDefault: false });
});

test('publishing what is saved shows the offer and its wording, and never the guide itself', async () => {
  expect(await wish('publish', 6, null)).toEqual({ ok: true, did: 'published', revision: 6 });
  const [metaobject] = api.store.state.metaobjects;
  expect(metaobject).toMatchObject({
    type: '$app:brief',
    handle: 'buyer-s-brief',
    fields: { title: buyersBrief.title },
  });
  const document = JSON.parse(metaobject?.fields.document ?? '{}') as object;
  expect(document).toMatchObject({
    version: 1,
    handle: 'buyer-s-brief',
    consent: { version: wordingVersion(buyersBrief.consent) },
  });
  expect(document).not.toHaveProperty('sections');
  expect(await found()).toMatchObject({ publishedRevision: 6, isDefault: true });
});
