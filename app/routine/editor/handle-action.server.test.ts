import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import { createRoutine, findRoutine, listRoutines } from '../drafts.server';
import type { Intent } from './intents';
import { handleAction } from './handle-action.server';

let database: TestDatabase;
let api: TestAdminApi;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);

beforeEach(async () => {
  api = await testAdminApi();
  ({ id } = await createRoutine({ db: database.db, shop: api.shop, document: sampleRoutine() }));
});

afterEach(async () => {
  await api.close();
});

afterAll(async () => {
  await database.close();
});

const input = () => ({ db: database.db, shop: api.shop, admin: api.admin, id });
const submit = (intent: Intent) => handleAction({ ...input(), intent });
/** What publishing says about stills of a routine without videos. */
const NO_STILLS = { stills: {}, warning: null };
const incomplete = { ...sampleRoutine(), title: '' };

test('saves a draft, then publishes it unchanged', async () => {
  const document = { ...sampleRoutine(), summary: 'New' };
  expect(await submit({ intent: 'save', revision: 1, document })).toEqual({ ok: true, did: 'saved', revision: 2 });
  const result = await submit({ intent: 'publish', revision: 2, document: null });
  expect(result).toEqual({ ok: true, did: 'published', revision: 2, number: 1, ...NO_STILLS });
});

test('saves edits before publishing', async () => {
  const result = await submit({ intent: 'publish', revision: 1, document: { ...sampleRoutine(), summary: 'New' } });
  expect(result).toEqual({ ok: true, did: 'published', revision: 2, number: 1, ...NO_STILLS });
  expect(api.store.state.metaobjects[0]?.fields.document).toContain('"summary":"New"');
});

test('saves an incomplete draft, but doesn’t publish it', async () => {
  const result = await submit({ intent: 'publish', revision: 1, document: incomplete });
  expect(result).toMatchObject({ ok: false, reason: 'invalid', revision: 2, problems: [{ path: 'title' }] });
  expect(await findRoutine(input())).toMatchObject({ document: { title: '' }, versions: [] });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('neither saves nor publishes an outdated revision', async () => {
  await submit({ intent: 'save', revision: 1, document: { ...sampleRoutine(), summary: 'Saved first' } });
  const stale = { ok: false, reason: 'stale', saved: { revision: 2, document: { summary: 'Saved first' } } };
  expect(await submit({ intent: 'save', revision: 1, document: incomplete })).toMatchObject(stale);
  expect(await submit({ intent: 'publish', revision: 1, document: null })).toMatchObject(stale);
  expect(await findRoutine(input())).toMatchObject({ revision: 2, document: { title: 'Hip sequence' } });
});

test('reports the field that exceeds a limit', async () => {
  const result = await submit({
    intent: 'save',
    revision: 1,
    document: { ...sampleRoutine(), title: 'x'.repeat(201) },
  });
  expect(result).toMatchObject({ ok: false, reason: 'malformed', problems: [{ path: 'title' }] });
});

test('saves the draft and reports the error if Shopify is down', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  const result = await submit({ intent: 'publish', revision: 1, document: { ...sampleRoutine(), summary: 'New' } });
  expect(result).toMatchObject({ ok: false, reason: 'refused', revision: 2, message: /didn’t respond/ });
  expect(await findRoutine(input())).toMatchObject({ document: { summary: 'New' }, versions: [] });
});

test('deleting a routine also removes it from the storefront', async () => {
  await submit({ intent: 'publish', revision: 1, document: null });
  expect(await submit({ intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect(await findRoutine(input())).toBeNull();
  expect(api.store.state.metaobjects).toEqual([]);
  expect(await submit({ intent: 'save', revision: 2, document: sampleRoutine() })).toEqual({
    ok: false,
    reason: 'gone',
  });
});

test('doesn’t delete a published routine while Shopify is down', async () => {
  await submit({ intent: 'publish', revision: 1, document: null });
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(await submit({ intent: 'delete' })).toMatchObject({ ok: false, reason: 'refused', revision: null });
  expect(String(output.mock.calls[0]?.[0])).toContain('Failed to delete a routine');
  output.mockRestore();
  expect(await listRoutines(input())).toContainEqual(expect.objectContaining({ id }));
});

test('unpublishes, archives and restores a routine', async () => {
  await submit({ intent: 'publish', revision: 1, document: null });
  expect(await submit({ intent: 'unpublish' })).toEqual({ ok: true, did: 'unpublished' });
  const published = { ...NO_STILLS, ok: true, did: 'published', revision: 1, number: 1 };
  expect(await submit({ intent: 'publish', revision: 1, document: null })).toEqual(published);
  expect(await submit({ intent: 'publish', revision: 1, document: null })).toEqual({ ...published, did: 'unchanged' });
  expect(await submit({ intent: 'archive' })).toEqual({ ok: true, did: 'archived' });
  expect(await submit({ intent: 'unarchive' })).toEqual({ ok: true, did: 'unarchived' });
  expect(await submit({ intent: 'repair' })).toEqual({ ok: false, reason: 'gone' });
  expect(await findRoutine(input())).toMatchObject({ liveVersion: null, isArchived: false });
});
