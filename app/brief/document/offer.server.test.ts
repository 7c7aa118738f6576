import { afterAll, beforeAll, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';

import type { Wish } from '../admin/answer';
import { grant } from '../admin/grant.server';
import { createBrief, listBriefs, saveBrief } from './briefs.server';
import { publishBrief } from './publish.server';

let database: TestDatabase;
let api: TestAdminApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  for (const name of ['one', 'two', 'three', 'draft']) ids[name] = await write(name);
  for (const name of ['one', 'two', 'three']) await publishBrief({ ...at(), id: ids[name] ?? '' });
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));

const at = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin });

async function write(name: string): Promise<string> {
  const { id, revision } = await createBrief({ ...at(), title: name });
  await saveBrief({ ...at(), id, revision, document: { ...buyersBrief, title: name } });
  return id;
}

const wish = (name: string, what: Wish) => grant({ ...at(), id: ids[name] ?? '', wish: what });
const shown = () => {
  const { metafields, metaobjects } = api.store.state;
  const metafield = metafields.find(({ namespace, key }) => namespace === 'brief' && key === 'default');
  return { default: metafield?.value ?? null, briefs: metaobjects.map(({ handle }) => handle).sort() };
};
const defaults = async () => (await listBriefs(at())).filter((each) => each.isDefault).map(({ title }) => title);

test('the first that is published is the default, and those after it are not', async () => {
  expect(shown()).toEqual({ default: 'one', briefs: ['one', 'three', 'two'] });
  expect(await defaults()).toEqual(['one']);
});

test('another can be made the default, once readers can ask for it', async () => {
  expect(await wish('draft', { intent: 'default' })).toMatchObject({ ok: false, reason: 'impossible' });
  expect(await wish('three', { intent: 'default' })).toEqual({ ok: true, did: 'default' });
  expect(shown().default).toBe('three');
  expect(await defaults()).toEqual(['three']);
});

test('where Shopify does not answer, all is as it was', async () => {
  api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
  for (const intent of ['default', 'withdraw', 'delete'] as const) {
    expect(await wish('two', { intent })).toMatchObject({ ok: false, reason: 'refused' });
  }
  api.store.faults.clear();
  expect(shown()).toEqual({ default: 'three', briefs: ['one', 'three', 'two'] });
  expect(await listBriefs(at())).toMatchObject([{ title: 'three' }, {}, { title: 'two', status: 'published' }, {}]);
});

test('a default that is withdrawn leaves its place to the oldest other, and the last to none', async () => {
  expect(await wish('three', { intent: 'withdraw' })).toEqual({ ok: true, did: 'withdrawn', next: 'one' });
  expect(shown()).toEqual({ default: 'one', briefs: ['one', 'two'] });
  expect(await wish('two', { intent: 'withdraw' })).toEqual({ ok: true, did: 'withdrawn' });
  expect(await wish('one', { intent: 'withdraw' })).toEqual({ ok: true, did: 'withdrawn', next: null });
  expect(shown()).toEqual({ default: null, briefs: [] });
  expect(await defaults()).toEqual([]);
  expect(await wish('one', { intent: 'default' })).toMatchObject({ ok: false, reason: 'impossible' });
});

test('what is offered again is on the pages again, and the default where there is none', async () => {
  expect(await wish('two', { intent: 'publish', revision: 2, document: null })).toMatchObject({ ok: true });
  expect(shown()).toEqual({ default: 'two', briefs: ['two'] });
  expect(await listBriefs(at())).toMatchObject([{ title: 'two', isDefault: true, status: 'published' }, {}, {}, {}]);
});

test('only what nobody asked for can be deleted', async () => {
  const { db, shop } = at();
  const lead = await db.lead.create({ data: { shop, email: 'a@example.com', emailKey: 'a@example.com' } });
  await db.briefRequest.create({
    data: {
      ...{ shop, leadId: lead.id, briefId: ids.two ?? '', utm: {}, locale: 'en' },
      ...{ articleId: '', articleTitle: '', articlePath: '', blockId: '', stepReached: '', referrer: '' },
    },
  });
  expect(await wish('two', { intent: 'delete' })).toMatchObject({ ok: false, reason: 'impossible' });
  expect(shown()).toEqual({ default: 'two', briefs: ['two'] });
  await db.lead.delete({ where: { id: lead.id } });
  expect(await wish('two', { intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect(shown()).toEqual({ default: null, briefs: [] });
  expect(await wish('two', { intent: 'delete' })).toEqual({ ok: true, did: 'deleted' });
  expect((await listBriefs(at())).map(({ title }) => title).sort()).toEqual(['draft', 'one', 'three']);
});
