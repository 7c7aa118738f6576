import { afterAll, beforeAll, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import type { Intent } from '../editor/intents';
import { handleAction } from '../editor/handle-action.server';
import { createBrief, listBriefs, saveBrief } from '../drafts.server';
import { publishBrief } from './publish.server';

let database: TestDatabase;
let api: TestAdminApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  for (const name of ['one', 'two', 'three', 'draft']) ids[name] = await write(name);
  for (const name of ['one', 'two', 'three']) await publishBrief({ ...context(), id: ids[name] ?? '' });
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const context = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin });

async function write(name: string): Promise<string> {
  const { id, revision } = await createBrief({ ...context(), title: name });
  await saveBrief({ ...context(), id, revision, document: { ...buyersBrief, title: name } });
  return id;
}

const submit = (name: string, intent: Intent) => handleAction({ ...context(), id: ids[name] ?? '', intent });
const storefront = () => {
  const { metafields, metaobjects } = api.store.state;
  const metafield = metafields.find(({ namespace, key }) => namespace === 'brief' && key === 'default');
  // Those of unpublished Briefs stay, because articles refer to them.
  const live = metaobjects.filter(({ fields }) => fields.document?.includes('"version":1'));
  return { default: metafield?.value ?? null, briefs: live.map(({ handle }) => handle).sort() };
};
const defaults = async () => (await listBriefs(context())).filter((each) => each.isDefault).map(({ title }) => title);

test('the first published Brief becomes the default', async () => {
  expect(storefront()).toEqual({ default: 'one', briefs: ['one', 'three', 'two'] });
  expect(await defaults()).toEqual(['one']);
});

test('another Brief can become the default once it’s live', async () => {
  expect(await submit('draft', { intent: 'default' })).toMatchObject({ ok: false, reason: 'impossible' });
  expect(await submit('three', { intent: 'default' })).toEqual({ ok: true, did: 'default' });
  expect(storefront().default).toBe('three');
  expect(await defaults()).toEqual(['three']);
});

test('nothing changes if Shopify fails', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
  for (const intent of ['default', 'unpublish', 'delete'] as const) {
    expect(await submit('two', { intent })).toMatchObject({ ok: false, reason: 'refused' });
  }
  api.store.faults.clear();
  expect(storefront()).toEqual({ default: 'three', briefs: ['one', 'three', 'two'] });
  expect(await listBriefs(context())).toMatchObject([
    { title: 'three' },
    {},
    { title: 'two', status: 'published' },
    {},
  ]);
});

test('unpublishing the default makes the oldest other live Brief the default, if there is one', async () => {
  expect(await submit('three', { intent: 'unpublish' })).toEqual({ ok: true, did: 'unpublished', next: 'one' });
  expect(storefront()).toEqual({ default: 'one', briefs: ['one', 'two'] });
  expect(await submit('two', { intent: 'unpublish' })).toEqual({ ok: true, did: 'unpublished' });
  expect(await submit('one', { intent: 'unpublish' })).toEqual({ ok: true, did: 'unpublished', next: null });
  expect(storefront()).toEqual({ default: null, briefs: [] });
  expect(await defaults()).toEqual([]);
  expect(await submit('one', { intent: 'default' })).toMatchObject({ ok: false, reason: 'impossible' });
});

test('publishing again shows the Brief, and makes it the default if there’s none', async () => {
  expect(await submit('two', { intent: 'publish', revision: 2, document: null })).toMatchObject({ ok: true });
  expect(storefront()).toEqual({ default: 'two', briefs: ['two'] });
  expect(await listBriefs(context())).toMatchObject([
    { title: 'two', isDefault: true, status: 'published' },
    {},
    {},
    {},
  ]);
});

test('a Brief can be deleted only if it has no requests', async () => {
  const { db, shop } = context();
  const person = await db.person.create({ data: { shop, email: 'a@example.com', emailKey: 'a@example.com' } });
  await db.briefRequest.create({
    data: {
      ...{ shop, personId: person.id, briefId: ids.two ?? '', utm: {}, locale: 'en' },
      ...{ articleId: '', blockId: '', stepReached: '', referrer: '' },
    },
  });
  expect(await submit('two', { intent: 'delete' })).toMatchObject({ ok: false, reason: 'impossible' });
  expect(storefront()).toEqual({ default: 'two', briefs: ['two'] });
  await db.person.delete({ where: { id: person.id } });
  expect(await submit('two', { intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect(storefront()).toEqual({ default: null, briefs: [] });
  expect(await submit('two', { intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect((await listBriefs(context())).map(({ title }) => title).sort()).toEqual(['draft', 'one', 'three']);
});
