import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';
import { sampleRoutine } from '../../../tests/support/routine';
import { createRoutine, findRoutine, listRoutines } from '../drafts.server';
import type { Wish } from './answer';
import { assign, offerArticles } from './articles-answer.server';
import { grant } from './grant.server';

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

const at = () => ({ db: database.db, shop: api.shop, admin: api.admin, id });
const wish = (wanted: Wish) => grant({ ...at(), wish: wanted });
const unfinished = { ...sampleRoutine(), title: '' };

test('a draft is saved, then published as it is', async () => {
  const document = { ...sampleRoutine(), summary: 'New' };
  expect(await wish({ intent: 'save', revision: 1, document })).toEqual({ ok: true, did: 'saved', revision: 2 });
  const answer = await wish({ intent: 'publish', revision: 2, document: null });
  expect(answer).toEqual({ ok: true, did: 'published', revision: 2, number: 1 });
});

test('publishing what was edited saves it first', async () => {
  const answer = await wish({ intent: 'publish', revision: 1, document: { ...sampleRoutine(), summary: 'New' } });
  expect(answer).toEqual({ ok: true, did: 'published', revision: 2, number: 1 });
  expect(api.store.state.metaobjects[0]?.fields.document).toContain('"summary":"New"');
});

test('a draft that breaks the rules is kept and not published', async () => {
  const answer = await wish({ intent: 'publish', revision: 1, document: unfinished });
  expect(answer).toMatchObject({ ok: false, reason: 'invalid', revision: 2, problems: [{ path: 'title' }] });
  expect(await findRoutine(at())).toMatchObject({ document: { title: '' }, versions: [] });
  expect(api.store.state.metaobjects).toEqual([]);
});

test('over a revision that is not the latest, nothing is saved or published', async () => {
  await wish({ intent: 'save', revision: 1, document: sampleRoutine() });
  const stale = { ok: false, reason: 'stale' };
  expect(await wish({ intent: 'save', revision: 1, document: unfinished })).toEqual(stale);
  expect(await wish({ intent: 'publish', revision: 1, document: null })).toEqual(stale);
  expect(await findRoutine(at())).toMatchObject({ revision: 2, document: { title: 'Hip sequence' } });
});

test('what is over the bounds is refused at its place', async () => {
  const answer = await wish({ intent: 'save', revision: 1, document: { ...sampleRoutine(), title: 'x'.repeat(201) } });
  expect(answer).toMatchObject({ ok: false, reason: 'malformed', problems: [{ path: 'title' }] });
});

test('where Shopify is down, the draft is saved and the merchant told', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  const answer = await wish({ intent: 'publish', revision: 1, document: { ...sampleRoutine(), summary: 'Kept' } });
  expect(answer).toMatchObject({ ok: false, reason: 'refused', revision: 2, message: /did not answer/ });
  expect(await findRoutine(at())).toMatchObject({ document: { summary: 'Kept' }, versions: [] });
});

test('a routine that is deleted leaves the shop’s pages as well', async () => {
  await wish({ intent: 'publish', revision: 1, document: null });
  expect(await wish({ intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect(await findRoutine(at())).toBeNull();
  expect(api.store.state.metaobjects).toEqual([]);
  expect(await wish({ intent: 'save', revision: 2, document: sampleRoutine() })).toEqual({ ok: false, reason: 'gone' });
});

test('while Shopify is down, a published routine is not deleted', async () => {
  await wish({ intent: 'publish', revision: 1, document: null });
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  expect(await wish({ intent: 'delete' })).toMatchObject({ ok: false, reason: 'refused', revision: null });
  expect(await listRoutines(at())).toContainEqual(expect.objectContaining({ id }));
});

test('an article is offered once the routine is published, and shows it once it is chosen', async () => {
  // The older of two: it is listed last.
  const [record] = api.store.state.articles;
  const assignment = { articleId: `gid://shopify/Article/${record?.id}`, shown: true };
  expect(await assign({ ...at(), assignment })).toMatchObject({ ok: false, message: /Publish the routine first/ });
  await wish({ intent: 'publish', revision: 1, document: null });
  expect(await offerArticles(at())).toMatchObject({ ok: true, articles: [{ shows: 'none' }, { shows: 'none' }] });
  expect(await assign({ ...at(), assignment })).toMatchObject({
    ok: true,
    articles: [{ shows: 'none' }, { shows: 'this' }],
  });
  const taken = await assign({ ...at(), assignment: { ...assignment, shown: false } });
  expect(taken).toMatchObject({ ok: true, articles: [{ shows: 'none' }, { shows: 'none' }] });
});
