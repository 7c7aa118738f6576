import { createHash } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { buyersBrief } from '../../prisma/seed/buyers-brief';

import { saveSettings } from '~/settings/settings.server';

import type { Intent } from './editor/intents';
import { handleAction } from './editor/handle-action.server';
import { createBrief, findBrief, saveBrief, wordingVersion } from './drafts.server';
import { findCurrentFile } from './files/current-file.server';

let database: TestDatabase;
let api: TestAdminApi;
let id: string;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  id = (await createBrief({ db: database.db, shop: api.shop, title: 'Buyer’s Brief' })).id;
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const context = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin, id });
const save = (revision: number, changes: object = {}) =>
  saveBrief({ ...context(), revision, document: { ...buyersBrief, ...changes } });
const submit = (intent: 'save' | 'publish', revision: number, document: unknown) =>
  handleAction({ ...context(), intent: { intent, revision, document } satisfies Intent });
const find = () => findBrief({ db: database.db, shop: api.shop, id });
const countFiles = () => database.db.briefFile.count();

test('gives Briefs that are created at once with the same title different handles', async () => {
  const { db } = database;
  const pending = await Promise.all(
    Array.from({ length: 12 }, () => createBrief({ db, shop: 'crowd.myshopify.com', title: 'Same' })),
  );
  expect(new Set(pending.map(({ handle }) => handle)).size).toBe(12);
});

test('gives a new Brief a unique handle, and doesn’t publish it until it’s valid', async () => {
  const { db } = database;
  expect(await find()).toMatchObject({ handle: 'buyer-s-brief', revision: 1, isDefault: false });
  const other = await createBrief({ db, shop: api.shop, title: 'Buyer’s Brief' });
  expect(other.handle).toBe('buyer-s-brief-2');
  expect((await createBrief({ db, shop: api.shop, title: '選び方' })).handle).toBe('brief');
  const result = await submit('publish', 1, null);
  expect(result).toMatchObject({ ok: false, reason: 'invalid', revision: 1 });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('saving generates the PDF, stores the consent wording and keeps the handle', async () => {
  expect(await save(1, { handle: 'another' })).toMatchObject({ revision: 2, handle: 'buyer-s-brief' });
  const file = await database.db.briefFile.findFirstOrThrow({ where: { briefId: id } });
  const bytes = Buffer.from(file.bytes);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file).toMatchObject({ number: 1, source: 'generated', name: 'buyer-s-brief.pdf', pages: 3 });
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await database.db.consentWording.findMany({ select: { version: true, wording: true } })).toEqual([
    { version: wordingVersion(buyersBrief.consent), wording: buyersBrief.consent },
  ]);
});

test('saving creates another version of the PDF only if the PDF changes', async () => {
  const consent = 'Send me the Brief by email, and nothing else at all.';
  await save(2, { consent });
  expect([await countFiles(), await database.db.consentWording.count()]).toEqual([1, 2]);
  await save(3, { consent, title: 'Another title' });
  expect(await countFiles()).toBe(2);
  await saveSettings({ db: database.db, shop: api.shop, changes: { accent: '#aa3300' } });
  await save(4, { consent, title: 'Another title' });
  expect(await countFiles()).toBe(3);
  const newest = await database.db.briefFile.findFirst({ where: { number: 3 }, select: { id: true } });
  expect((await findCurrentFile({ db: database.db, shop: api.shop, briefId: id }))?.id).toBe(newest?.id);
});

test('rejects saving and publishing an outdated revision', async () => {
  expect(await submit('save', 1, buyersBrief)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await submit('publish', 1, null)).toMatchObject({ ok: false, reason: 'stale' });
  expect(await find()).toMatchObject({ revision: 5, publishedRevision: null });
  expect(await countFiles()).toBe(3);
});

test('neither saves nor publishes an invalid document', async () => {
  const result = await submit('publish', 5, { ...buyersBrief, title: '' });
  expect(result).toMatchObject({ ok: false, reason: 'invalid', problems: [{ path: 'title' }] });
  expect(result).not.toHaveProperty('revision');
  expect(await find()).toMatchObject({ revision: 5, publishedRevision: null });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('saves but doesn’t publish if Shopify fails', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
  const result = await submit('publish', 5, buyersBrief);
  api.store.faults.clear();
  expect(result).toMatchObject({ ok: false, reason: 'refused', revision: 6 });
  expect(await find()).toMatchObject({ revision: 6, publishedRevision: null, isDefault: false });
});

test('publishes the offer and the consent wording, but not the guide', async () => {
  expect(await submit('publish', 6, null)).toEqual({ ok: true, did: 'published', revision: 6, number: 1 });
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
  expect(await find()).toMatchObject({ publishedRevision: 6, isDefault: true });
});
