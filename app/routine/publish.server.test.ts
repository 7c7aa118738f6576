import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/admin-api';
import { type TestDatabase, testDatabase } from '../../tests/support/database';
import { sampleRoutine } from '../../tests/support/routine';

import type { Admin } from '~/admin-api.server';
import { turnOf } from '~/shop-turn.server';

import { createRoutine, deleteRoutine, findRoutine, saveDraft } from './drafts.server';
import { grant } from './editor/grant.server';
import { findPublished, publish, withdraw } from './publish.server';

let database: TestDatabase;
let api: TestAdminApi;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);

beforeEach(async () => {
  api = await testAdminApi();
});

afterEach(async () => {
  await api.close();
});

afterAll(async () => {
  await database.close();
});

async function draft(document: object = sampleRoutine()) {
  const { db } = database;
  const { shop, admin } = api;
  const { id, handle, revision } = await createRoutine({ db, shop, document });
  return { db, shop, admin, id, handle, revision };
}

const published = () =>
  api.store.state.metaobjects.map(({ type, handle, fields: { title, document } }) => ({
    type,
    handle,
    title,
    document,
  }));

test('publishing writes the metaobject and a version', async () => {
  const { handle, ...at } = await draft();
  const { number, metaobjectId } = await publish(at);
  expect(number).toBe(1);
  expect(metaobjectId).toMatch(/^gid:\/\/shopify\/Metaobject\/\d+$/);
  const [metaobject] = published();
  expect(metaobject).toMatchObject({ type: '$app:routine', handle, title: 'Hip sequence' });
  expect(JSON.parse(metaobject?.document ?? '')).toEqual({ ...sampleRoutine(), handle });
  expect((await findRoutine(at))?.versions).toMatchObject([{ number: 1, revision: 1 }]);
});

test('publishing again changes the one metaobject and adds a version', async () => {
  const at = await draft();
  const first = await publish(at);
  const revision = await saveDraft({ ...at, document: { ...sampleRoutine(), title: 'Hips, again' } });
  const second = await publish({ ...at, revision });
  expect(second).toEqual({ number: 2, metaobjectId: first.metaobjectId });
  expect(published()).toMatchObject([{ title: 'Hips, again' }]);
  expect((await findRoutine(at))?.versions.map(({ number }) => number)).toEqual([2, 1]);
});

describe('nothing is published, and no version written,', () => {
  const nothingHappened = async (at: Awaited<ReturnType<typeof draft>>) => {
    expect(published()).toEqual([]);
    expect((await findRoutine(at))?.versions).toEqual([]);
  };

  test('where the rules are broken', async () => {
    const at = await draft({ ...sampleRoutine(), title: 'x', phases: [] });
    await expect(publish(at)).rejects.toMatchObject({ name: 'InvalidRoutine', problems: [{ path: 'phases' }] });
    expect(api.store.state.operations).toEqual([]);
    await nothingHappened(at);
  });

  test('where the draft was changed since', async () => {
    const at = await draft();
    await saveDraft({ ...at, document: sampleRoutine() });
    await expect(publish(at)).rejects.toMatchObject({ name: 'StaleDraft' });
    await nothingHappened(at);
  });

  test('where the routine is another shop’s', async () => {
    const at = await draft();
    await expect(publish({ ...at, shop: 'two.myshopify.com' })).rejects.toMatchObject({ name: 'RoutineNotFound' });
    await nothingHappened(at);
  });

  test.each([
    ['down', /did not answer/],
    ['error', /did not answer/],
    ['throttle', /busy/],
  ] as const)('where Shopify is in the state “%s”', async (mode, message) => {
    const at = await draft();
    api.store.faults.add({ target: 'admin-api', mode, times: null });
    await expect(publish(at)).rejects.toMatchObject({
      name: 'ShopifyRefused',
      message,
    });
    await nothingHappened(at);
    api.store.faults.clear();
    expect(await publish(at)).toMatchObject({ number: 1 });
  });

  test('where Shopify does not accept a field', async () => {
    const at = await draft();
    const metaobject = api.store.toml.metaobjects.app.routine;
    if (metaobject) metaobject.fields = { title: 'single_line_text_field' };
    await expect(publish(at)).rejects.toMatchObject({ name: 'ShopifyRefused', message: /did not accept/ });
    await nothingHappened(at);
  });
});

test('a connection that breaks once is tried again', async () => {
  const at = await draft();
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: 1 });
  expect(await publish(at)).toMatchObject({ number: 1 });
});

test('two publishings at once get two numbers', async () => {
  const at = await draft();
  const numbers = (await Promise.all([publish(at), publish(at)])).map(({ number }) => number);
  expect(numbers.sort()).toEqual([1, 2]);
});

test('withdrawing deletes the metaobject; what is not published stays so', async () => {
  const at = await draft();
  const { metaobjectId } = await publish(at);
  expect(await findPublished(at)).toBe(metaobjectId);
  await withdraw(at);
  expect(published()).toEqual([]);
  expect(await findPublished(at)).toBeNull();
  await withdraw(at);
});

describe('a routine that is deleted while it is published', () => {
  /** Shopify, that something is done just before it is told of the routine. */
  const before = (act: () => Promise<unknown>): Admin => ({
    graphql: async (query, options) => {
      if (String(query).includes(' PublishMetaobject(')) await act();
      return api.admin.graphql(query, options);
    },
  });

  test('is on no page, and said to be gone', async () => {
    const at = await draft();
    const admin = before(() => deleteRoutine(at));
    await expect(publish({ ...at, admin })).rejects.toMatchObject({ name: 'RoutineNotFound' });
    expect(published()).toEqual([]);
  });

  test('is on no page, whoever is faster', async () => {
    const at = await draft();
    let deletion: Promise<unknown> = Promise.resolve();
    const admin = before(async () => {
      deletion = grant({ ...at, wish: { intent: 'delete' } });
      // It is done, or waits for its turn.
      if ((await at.db.rateLimit.count({ where: { key: turnOf(at.shop) } })) === 0) await deletion;
    });
    await publish({ ...at, admin }).catch(() => undefined);
    expect(await deletion).toEqual({ ok: true, did: 'deleted' });
    expect(await findRoutine(at)).toBeNull();
    expect(published()).toEqual([]);
  });
});
