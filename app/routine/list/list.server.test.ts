import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';

import { createRoutine, findRoutine } from '../drafts.server';
import { checkRoutine } from '../schema';
import { findTemplate, listTemplates } from '../templates/templates.server';
import { durationText } from '../dose/duration-text';
import { listRoutinePage } from './list.server';
import { ALL_ROUTINES, type RoutineQuery, readRoutineQuery, writeRoutineQuery } from './query';
import { duplicateRoutine, startRoutine } from './start.server';

const shop = 'one.myshopify.com';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
beforeEach(() => database.db.routine.deleteMany());
afterAll(() => database.close());

interface Columns {
  liveVersion?: number;
  liveRevision?: number;
  archivedAt?: Date;
  publishedAt?: Date;
  updatedAt?: Date;
}

async function add(title: string, columns: Columns = {}): Promise<string> {
  const { db } = database;
  const { id } = await createRoutine({ db, shop, document: { ...sampleRoutine(), handle: '', title } });
  await db.routine.update({ where: { id }, data: columns });
  return id;
}

const list = (changes: Partial<RoutineQuery> = {}) =>
  listRoutinePage({ db: database.db, shop, query: { ...ALL_ROUTINES, ...changes } });
const titles = async (changes: Partial<RoutineQuery> = {}) => (await list(changes)).routines.map(({ title }) => title);

describe('the list', () => {
  test('says what each routine has', async () => {
    const publishedAt = new Date('2026-11-01');
    const id = await add('Hips', { liveVersion: 1, liveRevision: 1, publishedAt });
    const { routines, ...page } = await list();
    expect(routines).toMatchObject([
      {
        id,
        handle: 'hips',
        status: 'published',
        phases: 2,
        steps: 3,
        duration: expect.stringMatching(/min$/) as string,
        publishedAt,
      },
    ]);
    expect(page).toEqual({ total: 1, hasPrevious: false, hasNext: false, isEmpty: false });
  });

  test('filters by status', async () => {
    await add('Draft');
    await add('Live', { liveVersion: 1, liveRevision: 1 });
    await add('Changed', { liveVersion: 1, liveRevision: 3 });
    await add('Archived', { archivedAt: new Date() });
    const sort = 'title asc';
    expect(await titles({ sort })).toEqual(['Changed', 'Draft', 'Live']);
    expect(await titles({ sort, status: 'live' })).toEqual(['Changed', 'Live']);
    expect(await titles({ status: 'draft' })).toEqual(['Draft']);
    expect(await titles({ status: 'changed' })).toEqual(['Changed']);
    expect(await titles({ status: 'archived' })).toEqual(['Archived']);
  });

  test('searches titles and handles, and takes wildcards as they are', async () => {
    await add('Lower back & hips');
    await add('100% relaxed');
    expect(await titles({ search: 'BACK' })).toEqual(['Lower back & hips']);
    expect(await titles({ search: 'back-hips' })).toEqual(['Lower back & hips']);
    expect(await titles({ search: '%' })).toEqual(['100% relaxed']);
    expect(await titles({ search: '_' })).toEqual([]);
    expect(await list({ search: 'nothing' })).toMatchObject({ total: 0, isEmpty: false });
  });

  test('sorts, with routines that were never published last', async () => {
    await add('A', { publishedAt: new Date('2026-01-02'), updatedAt: new Date('2026-01-01') });
    await add('B', { updatedAt: new Date('2026-01-03') });
    await add('C', { publishedAt: new Date('2026-01-01'), updatedAt: new Date('2026-01-02') });
    expect(await titles()).toEqual(['B', 'C', 'A']);
    expect(await titles({ sort: 'edited asc' })).toEqual(['A', 'C', 'B']);
    expect(await titles({ sort: 'published desc' })).toEqual(['A', 'C', 'B']);
    expect(await titles({ sort: 'published asc' })).toEqual(['C', 'A', 'B']);
    expect(await titles({ sort: 'title desc' })).toEqual(['C', 'B', 'A']);
  });

  test('has every one of hundreds of routines on one page', async () => {
    const document = JSON.parse(JSON.stringify(sampleRoutine())) as object;
    const row = { shop, document, updatedAt: new Date() };
    const data = Array.from({ length: 120 }, (_, n) => ({ ...row, title: `Routine ${n}`, handle: `routine-${n}` }));
    await database.db.routine.createMany({ data });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list({ page })));
    expect(pages.map(({ routines }) => routines.length)).toEqual([50, 50, 20, 0]);
    expect(pages.map(({ hasPrevious, hasNext }) => [hasPrevious, hasNext])).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [true, false],
    ]);
    expect(new Set(pages.flatMap(({ routines }) => routines.map(({ id }) => id))).size).toBe(120);
  });

  test('has no other shop’s routines', async () => {
    await add('Private');
    const page = await listRoutinePage({ db: database.db, shop: 'two.myshopify.com', query: ALL_ROUTINES });
    expect(page).toEqual({ routines: [], total: 0, hasPrevious: false, hasNext: false, isEmpty: true });
  });
});

test('the query is the URL’s, and unknown values get their default', () => {
  const query: RoutineQuery = { search: 'hips', status: 'live', sort: 'title asc', page: 2 };
  expect(readRoutineQuery(writeRoutineQuery(query))).toEqual(query);
  expect(writeRoutineQuery(ALL_ROUTINES).toString()).toBe('');
  const bad = new URLSearchParams({ search: ' \0', status: 'x', sort: 'id asc', page: '-1' });
  expect(readRoutineQuery(bad)).toEqual(ALL_ROUTINES);
});

test.each([
  [{ min: 20, max: 45 }, false, '20–45 s'],
  [{ min: 45, max: 45 }, true, '45+ s'],
  [{ min: 50, max: 700 }, false, '1–12 min'],
  [{ min: 600, max: 610 }, true, '10+ min'],
  [{ min: 0, max: 0 }, true, 'Open-ended'],
])('says how long %j takes (open: %s): %s', (usual, isOpen, text) => {
  expect(durationText({ usual, beginner: null, isOpen })).toBe(text);
});

describe('starting points', () => {
  const start = (from: string, title = '') => startRoutine({ db: database.db, shop, start: from, title });
  const draft = async (id: string | null) => (await findRoutine({ db: database.db, shop, id: id ?? '' }))?.document;

  test('five templates that can be published as they are, without anything of the demo’s shop', () => {
    expect(listTemplates()).toHaveLength(5);
    for (const { id } of listTemplates()) {
      const template = findTemplate(id);
      expect(checkRoutine(template)).toMatchObject({ routine: { handle: id } });
      expect(JSON.stringify(template)).not.toMatch(/Core Nexus|example|South Jersey|theme|assets/);
    }
  });

  test('a template keeps its title, or gets one', async () => {
    expect(await draft(await start('template:glute-and-core-strength'))).toMatchObject({
      title: 'Glute and core strength',
      handle: 'glute-and-core-strength',
    });
    expect(await draft(await start('template:glute-and-core-strength', 'Mine'))).toMatchObject({
      title: 'Mine',
      handle: 'mine',
      phases: [{}, { steps: [{ sets: { min: 3, rest: 45 } }, {}, {}] }],
    });
  });

  test('a copy has the same content and a handle of its own', async () => {
    const id = await add('Hips');
    const copied = await draft(await duplicateRoutine({ db: database.db, shop, id }));
    expect(copied).toEqual({ ...(await draft(id)), title: 'Hips (copy)', handle: 'hips-copy' });
    expect(await draft(await start(`copy:${id}`, 'Back'))).toMatchObject({ title: 'Back', phases: [{}, {}] });
    expect(await duplicateRoutine({ db: database.db, shop: 'two.myshopify.com', id })).toBeNull();
  });

  test('blank, and nothing for a start that doesn’t exist', async () => {
    expect(await draft(await start('blank', 'New'))).toMatchObject({ title: 'New', phases: [{ steps: [{}] }] });
    for (const unknown of ['', 'template:x', 'copy:x', 'x']) expect(await start(unknown, 'New')).toBeNull();
  });
});
