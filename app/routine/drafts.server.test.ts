import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { sampleRoutine } from '../../tests/support/app/sample-routine';
import { blankRoutine } from './blank';
import {
  MalformedDraft,
  RoutineNotFound,
  StaleDraft,
  createRoutine,
  eraseRoutines,
  findRoutine,
  listRoutines,
  saveDraft,
} from './drafts.server';

const shop = 'one.myshopify.com';
const otherShop = 'two.myshopify.com';
let database: TestDatabase;
let db: TestDatabase['db'];

beforeAll(async () => {
  database = await testDatabase();
  ({ db } = database);
}, 60_000);

afterAll(async () => {
  await database.close();
});

const create = (title: string) => createRoutine({ db, shop, document: blankRoutine(title) });

describe('creating a routine', () => {
  test('derives the handle from the title, and stores it in the document', async () => {
    const { id, handle } = await create('Lower back & hips');
    expect(handle).toBe('lower-back-hips');
    const found = await findRoutine({ db, shop, id });
    expect(found?.document.handle).toBe('lower-back-hips');
    expect(found?.versions).toEqual([]);
  });

  test('adds a number to a handle that is taken in the same shop', async () => {
    const created = [await create('Reset'), await create('Reset'), await create('Reset')];
    expect(created.map(({ handle }) => handle)).toEqual(['reset', 'reset-2', 'reset-3']);
    const inOtherShop = await createRoutine({ db, shop: otherShop, document: blankRoutine('Reset') });
    expect(inOtherShop.handle).toBe('reset');
  });

  test('gives each routine its own handle if several are created at once', async () => {
    // Opens the connections first, so that the queries overlap.
    await Promise.all(['One', 'Two', 'Three', 'Four'].map(create));
    const created = await Promise.all(Array(12).fill('At once').map(create));
    expect(new Set(created.map(({ handle }) => handle)).size).toBe(12);
  });

  test('rejects a document that isn’t a draft', async () => {
    await expect(createRoutine({ db, shop, document: { title: 'x' } })).rejects.toBeInstanceOf(MalformedDraft);
  });
});

describe('saving a draft', () => {
  test('accepts an incomplete draft, and increments the revision', async () => {
    const { id, revision } = await create('Unfinished');
    const document = { ...blankRoutine(''), phases: [] };
    expect(await saveDraft({ db, shop, id, revision, document })).toBe(2);
    const found = await findRoutine({ db, shop, id });
    expect(found).toMatchObject({ revision: 2, handle: 'unfinished', document: { ...document, handle: 'unfinished' } });
  });

  test('ignores the handle in the document', async () => {
    const { id, revision } = await create('Steady');
    await saveDraft({ db, shop, id, revision, document: { ...sampleRoutine(), handle: 'stolen' } });
    const found = await findRoutine({ db, shop, id });
    expect(found).toMatchObject({ handle: 'steady', document: { handle: 'steady' } });
  });

  test('accepts only one save per revision', async () => {
    const { id, revision } = await create('Two tabs');
    const save = (title: string) => saveDraft({ db, shop, id, revision, document: blankRoutine(title) });
    const settled = await Promise.allSettled([save('One'), save('Two')]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(save('Three')).rejects.toBeInstanceOf(StaleDraft);
    expect((await findRoutine({ db, shop, id }))?.document.title).not.toBe('Three');
  });

  test('reports where a draft is malformed', async () => {
    const { id, revision } = await create('Bounded');
    const document = { ...blankRoutine('Bounded'), summary: 'x'.repeat(3000) };
    await expect(saveDraft({ db, shop, id, revision, document })).rejects.toMatchObject({
      name: 'MalformedDraft',
      path: 'summary',
    });
  });

  test('removes characters that PostgreSQL can’t store', async () => {
    const { id, revision } = await create('Odd');
    await saveDraft({ db, shop, id, revision, document: blankRoutine('O\u0000d\ud800d') });
    expect((await findRoutine({ db, shop, id }))?.document.title).toBe('Odd');
  });
});

describe('another shop', () => {
  test('can’t find, save or delete the routine', async () => {
    const { id, revision } = await create('Private');
    expect(await findRoutine({ db, shop: otherShop, id })).toBeNull();
    const save = saveDraft({ db, shop: otherShop, id, revision, document: blankRoutine('Taken') });
    await expect(save).rejects.toBeInstanceOf(RoutineNotFound);
    expect((await findRoutine({ db, shop, id }))?.document.title).toBe('Private');
  });
});

test('lists routines with their publish status', async () => {
  await eraseRoutines({ db, shop });
  expect(await listRoutines({ db, shop })).toEqual([]);
  const { id, handle, title, revision } = await createRoutine({ db, shop, document: sampleRoutine() });
  const listed = () => listRoutines({ db, shop });
  expect(await listed()).toEqual([{ id, handle, title, status: 'draft' }]);
  await db.routine.update({ where: { shop, id }, data: { liveVersion: 1, liveRevision: revision } });
  expect(await listed()).toMatchObject([{ status: 'published' }]);
  await saveDraft({ db, shop, id, revision, document: sampleRoutine() });
  expect(await listed()).toMatchObject([{ status: 'changed' }]);
});

test('deletes a routine’s versions with it, and erases only one shop’s routines', async () => {
  const { id, revision } = await create('Short-lived');
  await db.routineVersion.create({ data: { shop, routineId: id, number: 1, revision, document: {} } });
  await db.routine.deleteMany({ where: { shop, id } });
  expect(await db.routineVersion.count({ where: { routineId: id } })).toBe(0);
  await eraseRoutines({ db, shop });
  expect(await listRoutines({ db, shop })).toEqual([]);
  expect(await listRoutines({ db, shop: otherShop })).not.toEqual([]);
});
