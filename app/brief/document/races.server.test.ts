/** Two people at the shop's pages at once, at the worst moments: while Shopify is being told what the first one wants. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';

import type { Admin } from '~/admin-api.server';
import { saveSettings } from '~/settings/settings.server';
import { turnOf } from '~/shop-turn.server';

import { StaleBrief, createBrief, saveBrief } from './briefs.server';
import type { PublishedBrief } from '../contract';
import { NotOffered, deleteBrief, makeDefault, withdrawBrief } from './offer.server';
import { OFFERED } from './offered.server';
import { publishBrief } from './publish.server';
import { republishForms } from './republish.server';

let database: TestDatabase;
let api: TestAdminApi;
let at: { db: TestDatabase['db']; shop: string; shopName: string; admin: Admin };

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
  at = { db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin };
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));
beforeEach(async () => {
  for (const { id } of await at.db.brief.findMany(OFFERED_FIRST)) await withdrawBrief({ ...at, id });
  await at.db.lead.deleteMany();
  await at.db.brief.deleteMany();
  await at.db.settings.deleteMany();
});
const OFFERED_FIRST = { where: OFFERED };

async function write(title: string): Promise<string> {
  const { id, revision } = await createBrief({ ...at, title });
  await saveBrief({ ...at, id, revision, document: { ...buyersBrief, title } });
  return id;
}

async function publish(title: string): Promise<string> {
  const id = await write(title);
  await publishBrief({ ...at, id });
  return id;
}

/** Shopify, that something is done just before it does `operation` for the first time. */
function before(operation: string, act: () => Promise<unknown>): { admin: Admin } {
  let isDone = false;
  const graphql: Admin['graphql'] = async (query, options) => {
    if (!isDone && String(query).includes(` ${operation}(`)) {
      isDone = true;
      await act();
    }
    return api.admin.graphql(query, options);
  };
  return { admin: { graphql } };
}

/** Somebody else's wish, until it is done or waits for its turn; `ended` is when it is done. */
function another<Result>(wish: () => Promise<Result>) {
  let begun: Promise<Result> | undefined;
  const begin = async () => {
    begun = wish();
    if ((await at.db.rateLimit.count({ where: { key: turnOf(at.shop) } })) === 0) await begun;
  };
  return { begin, ended: async () => begun };
}

const live = (handle: string) => {
  const found = api.store.state.metaobjects.find((each) => each.handle === handle);
  return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
};
const liveHandles = () => api.store.state.metaobjects.map(({ handle }) => handle).sort();
const offered = async () =>
  (await at.db.brief.findMany({ ...OFFERED_FIRST, orderBy: { handle: 'asc' } })).map(({ handle }) => handle);
const defaults = async () => ({
  database: (await at.db.brief.findMany({ where: { isDefault: true } })).map(({ handle }) => handle).join(),
  shopify: api.store.state.metafields.find(({ key }) => key === 'default')?.value ?? '',
});

test('settings do not bring back what is withdrawn meanwhile', async () => {
  const id = await publish('one');
  await saveSettings({ ...at, changes: { consentBox: true } });
  const withdrawal = another(() => withdrawBrief({ ...at, id }));
  await republishForms({ ...at, ...before('PublishMetaobject', withdrawal.begin) });
  await withdrawal.ended();
  expect(live('one')).toBeNull();
  expect(await offered()).toEqual([]);
});

test('settings do not bring back words in whose place others are published meanwhile', async () => {
  const id = await publish('one');
  await saveBrief({ ...at, id, revision: 2, document: { ...buyersBrief, title: 'Anew' } });
  await saveSettings({ ...at, changes: { consentBox: true } });
  const publishing = another(() => publishBrief({ ...at, id }));
  await republishForms({ ...at, ...before('PublishMetaobject', publishing.begin) });
  await publishing.ended();
  expect(live('one')).toMatchObject({ title: 'Anew', consent: { box: true } });
});

test('what is published for the first time while settings are saved shows them', async () => {
  const id = await write('one');
  const saving = another(async () => {
    await saveSettings({ ...at, changes: { consentBox: true } });
    await republishForms(at);
  });
  await publishBrief({ ...at, id, ...before('PublishMetaobject', saving.begin) });
  await saving.ended();
  expect(live('one')).toMatchObject({ consent: { box: true } });
});

test('of two that are withdrawn at once, neither is the default', async () => {
  const [one, two] = [await publish('one'), await publish('two'), await publish('three')];
  const other = another(() => withdrawBrief({ ...at, id: two }));
  await withdrawBrief({ ...at, id: one, ...before('SetDefaultBrief', other.begin) });
  await other.ended();
  expect(await offered()).toEqual(['three']);
  expect(await defaults()).toEqual({ database: 'three', shopify: 'three' });
});

test('of several that are made the default at once, one is, for the database and for Shopify', async () => {
  const ids = [await publish('one'), await publish('two'), await publish('three')];
  await Promise.all(ids.map((id) => makeDefault({ ...at, id })));
  const { database: chosen, shopify } = await defaults();
  expect(['one', 'two', 'three']).toContain(chosen);
  expect(shopify).toBe(chosen);
});

test('publishing and withdrawing at once leave on the pages what is offered', async () => {
  const id = await publish('one');
  const withdrawal = another(() => withdrawBrief({ ...at, id }));
  await publishBrief({ ...at, id, ...before('SetDefaultBrief', withdrawal.begin) });
  await withdrawal.ended();
  expect(liveHandles()).toEqual(await offered());
});

test('what is deleted while it is published is on no page', async () => {
  const id = await write('one');
  const deletion = another(() => deleteBrief({ ...at, id }));
  await publishBrief({ ...at, id, ...before('PublishMetaobject', deletion.begin) }).catch(() => undefined);
  await deletion.ended();
  expect(await at.db.brief.count()).toBe(0);
  expect(liveHandles()).toEqual([]);
  expect((await defaults()).shopify).toBe('');
});

test('what is gone once it is published is taken from the pages again, and said to be gone', async () => {
  const id = await write('one');
  const gone = before('PublishMetaobject', () => at.db.brief.delete({ where: { id } }));
  await expect(publishBrief({ ...at, id, ...gone })).rejects.toThrow(StaleBrief);
  expect(liveHandles()).toEqual([]);
  expect((await defaults()).shopify).toBe('');
});

test('what somebody asks for while it is deleted is offered as before', async () => {
  const [one] = [await publish('one'), await publish('two')];
  const shown = live('one');
  const asked = before('WithdrawMetaobject', async () => {
    const lead = { shop: at.shop, email: 'a@example.com', emailKey: 'a@example.com' };
    await at.db.lead.create({
      data: {
        ...lead,
        requests: {
          create: {
            ...{ shop: at.shop, briefId: one, utm: {}, locale: 'en', blockId: '', stepReached: '', referrer: '' },
            ...{ articleId: '', articleTitle: '', articlePath: '' },
          },
        },
      },
    });
  });
  await expect(deleteBrief({ ...at, id: one, ...asked })).rejects.toThrow(NotOffered);
  expect(live('one')).toEqual(shown);
  expect(await offered()).toEqual(['one', 'two']);
  expect(await defaults()).toEqual({ database: 'one', shopify: 'one' });
});

test('a turn that nobody ends is over after a while', async () => {
  const id = await publish('one');
  const held = { key: turnOf(at.shop), points: 1 };
  await at.db.rateLimit.create({ data: { ...held, expire: new Date(Date.now() - 1000) } });
  await withdrawBrief({ ...at, id });
  expect(await at.db.rateLimit.count({ where: { key: held.key } })).toBe(0);
});
