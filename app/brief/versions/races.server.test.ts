/** Concurrent changes of a shop's Briefs: the second one starts while the first is calling Shopify. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import type { AdminApi } from '~/shopify/admin-api.server';
import { saveSettings } from '~/settings/settings.server';

import { StaleBrief, createBrief, saveBrief } from '../drafts.server';
import type { PublishedBrief } from '../contract';
import { BriefActionRefused, deleteBrief, setDefault, unpublishBrief } from './unpublish.server';
import { LIVE } from './live.server';
import { publishBrief } from './publish.server';
import { republishForms } from './republish.server';

let database: TestDatabase;
let api: TestAdminApi;
let context: { db: TestDatabase['db']; shop: string; shopName: string; admin: AdminApi };

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  context = { db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin };
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));
beforeEach(async () => {
  for (const { id } of await context.db.brief.findMany({ where: LIVE })) await unpublishBrief({ ...context, id });
  await context.db.person.deleteMany();
  await context.db.brief.deleteMany();
  await context.db.settings.deleteMany();
});

async function createDraft(title: string): Promise<string> {
  const { id, revision } = await createBrief({ ...context, title });
  await saveBrief({ ...context, id, revision, document: { ...buyersBrief, title } });
  return id;
}

async function publish(title: string): Promise<string> {
  const id = await createDraft(title);
  await publishBrief({ ...context, id });
  return id;
}

/** An Admin API that runs `act` just before the first call of `operation`. */
function before(operation: string, act: () => Promise<unknown>): { admin: AdminApi } {
  let hasRun = false;
  const graphql: AdminApi['graphql'] = async (query, options) => {
    if (!hasRun && String(query).includes(` ${operation}(`)) {
      hasRun = true;
      await act();
    }
    return api.admin.graphql(query, options);
  };
  return { admin: { graphql } };
}

/** A concurrent action. `begin` starts it and, unless it has to wait for the publish lock, completes it. */
function concurrent<Result>(act: () => Promise<Result>) {
  let started: Promise<Result> | undefined;
  const begin = async () => {
    started = act();
    if ((await context.db.publishLock.count({ where: { shop: context.shop } })) === 0) await started;
  };
  return { begin, end: async () => started };
}

/** Null if blocks show nothing. The metaobject of an unpublished Brief stays, because articles refer to it. */
const publishedDocument = (handle: string) => {
  const found = api.store.state.metaobjects.find((each) => each.handle === handle);
  const document = found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
  return document?.version === 1 ? document : null;
};
const storefrontHandles = () =>
  api.store.state.metaobjects
    .map(({ handle }) => handle)
    .filter((handle) => publishedDocument(handle) !== null)
    .sort();
const databaseHandles = async () =>
  (await context.db.brief.findMany({ where: LIVE, orderBy: { handle: 'asc' } })).map(({ handle }) => handle);
const defaults = async () => ({
  database: (await context.db.brief.findMany({ where: { isDefault: true } })).map(({ handle }) => handle).join(),
  shopify: api.store.state.metafields.find(({ key }) => key === 'default')?.value ?? '',
});

test('saving settings doesn’t republish a Brief that is unpublished meanwhile', async () => {
  const id = await publish('one');
  await saveSettings({ ...context, changes: { consentBox: true } });
  const unpublishing = concurrent(() => unpublishBrief({ ...context, id }));
  await republishForms({ ...context, ...before('PublishMetaobject', unpublishing.begin) });
  await unpublishing.end();
  expect(publishedDocument('one')).toBeNull();
  expect(await databaseHandles()).toEqual([]);
});

test('saving settings doesn’t overwrite a version that is published meanwhile', async () => {
  const id = await publish('one');
  await saveBrief({ ...context, id, revision: 2, document: { ...buyersBrief, title: 'Second' } });
  await saveSettings({ ...context, changes: { consentBox: true } });
  const publishing = concurrent(() => publishBrief({ ...context, id }));
  await republishForms({ ...context, ...before('PublishMetaobject', publishing.begin) });
  await publishing.end();
  expect(publishedDocument('one')).toMatchObject({ title: 'Second', consent: { box: true } });
});

test('a Brief that is first published while settings are saved shows the new settings', async () => {
  const id = await createDraft('one');
  const saving = concurrent(async () => {
    await saveSettings({ ...context, changes: { consentBox: true } });
    await republishForms(context);
  });
  await publishBrief({ ...context, id, ...before('PublishMetaobject', saving.begin) });
  await saving.end();
  expect(publishedDocument('one')).toMatchObject({ consent: { box: true } });
});

test('unpublishing two Briefs at once leaves neither as the default', async () => {
  const [one, two] = [await publish('one'), await publish('two'), await publish('three')];
  const other = concurrent(() => unpublishBrief({ ...context, id: two }));
  await unpublishBrief({ ...context, id: one, ...before('SetAppMetafield', other.begin) });
  await other.end();
  expect(await databaseHandles()).toEqual(['three']);
  expect(await defaults()).toEqual({ database: 'three', shopify: 'three' });
});

test('setting several defaults at once leaves the same one in the database and at Shopify', async () => {
  const ids = [await publish('one'), await publish('two'), await publish('three')];
  await Promise.all(ids.map((id) => setDefault({ ...context, id })));
  const { database: chosen, shopify } = await defaults();
  expect(['one', 'two', 'three']).toContain(chosen);
  expect(shopify).toBe(chosen);
});

test('publishing and unpublishing at once leave the storefront in line with the database', async () => {
  const id = await publish('one');
  const unpublishing = concurrent(() => unpublishBrief({ ...context, id }));
  await publishBrief({ ...context, id, ...before('FindAppMetafield', unpublishing.begin) });
  await unpublishing.end();
  expect(storefrontHandles()).toEqual(await databaseHandles());
});

test('deleting a Brief while it’s being published takes it off the storefront', async () => {
  const id = await createDraft('one');
  const deletion = concurrent(() => deleteBrief({ ...context, id }));
  await publishBrief({ ...context, id, ...before('PublishMetaobject', deletion.begin) }).catch(() => undefined);
  await deletion.end();
  expect(await context.db.brief.count()).toBe(0);
  expect(storefrontHandles()).toEqual([]);
  expect((await defaults()).shopify).toBe('');
});

test('publishing a Brief that is deleted meanwhile fails and takes it off the storefront', async () => {
  const id = await createDraft('one');
  const gone = before('PublishMetaobject', () => context.db.brief.delete({ where: { id } }));
  await expect(publishBrief({ ...context, id, ...gone })).rejects.toThrow(StaleBrief);
  expect(storefrontHandles()).toEqual([]);
  expect((await defaults()).shopify).toBe('');
});

test('a Brief that is requested while it’s being deleted stays live', async () => {
  const [one] = [await publish('one'), await publish('two')];
  const shown = publishedDocument('one');
  // Before it's hidden.
  const requests = before('PublishMetaobject', async () => {
    const person = { shop: context.shop, email: 'a@example.com', emailKey: 'a@example.com' };
    await context.db.person.create({
      data: {
        ...person,
        requests: {
          create: {
            ...{ shop: context.shop, briefId: one, utm: {}, locale: 'en', blockId: '', stepReached: '', referrer: '' },
            ...{ articleId: '' },
          },
        },
      },
    });
  });
  await expect(deleteBrief({ ...context, id: one, ...requests })).rejects.toThrow(BriefActionRefused);
  expect(publishedDocument('one')).toEqual(shown);
  expect(await databaseHandles()).toEqual(['one', 'two']);
  expect(await defaults()).toEqual({ database: 'one', shopify: 'one' });
});

test('a lock that a crashed process left expires', async () => {
  const id = await publish('one');
  await context.db.publishLock.create({
    data: { shop: context.shop, holder: 'gone', expiresAt: new Date(Date.now() - 1000) },
  });
  await unpublishBrief({ ...context, id });
  expect(await context.db.publishLock.count()).toBe(0);
});
