import { expect, test } from 'vitest';

import { routineTests } from '../../../tests/support/app/routine-tests';

import { changeArticles } from '~/articles/change-articles.server';
import { listArticles } from '~/articles/read-articles.server';
import { publish } from '../publish.server';
import { findChangedElsewhere, repairRoutine } from './changed-elsewhere.server';
import { unpublishRoutine } from './unpublish.server';

const tests = routineTests();

async function liveRoutine() {
  const input = await tests.live();
  return { ...input, ids: [input.id] };
}

function metaobject() {
  const [first] = tests.store.state.metaobjects;
  if (!first) throw new Error('There is no metaobject.');
  return first;
}

const LATER = '2031-01-01T00:00:00Z';

test('finds nothing as long as only the app writes', async () => {
  const input = await liveRoutine();
  tests.store.state.operations.length = 0;
  expect(await findChangedElsewhere(input)).toEqual({});
  expect(tests.store.state.operations).toHaveLength(1);
  await publish(input);
  expect(await findChangedElsewhere(input)).toEqual({});
});

test('finds a changed metaobject and repairs it', async () => {
  const input = await liveRoutine();
  const document = JSON.parse(metaobject().fields.document ?? '') as unknown;
  for (const changed of ['{"version":1}', 'nonsense']) {
    Object.assign(metaobject(), { fields: { title: 'Hip sequence', document: changed }, updatedAt: LATER });
    expect(await findChangedElsewhere(input)).toEqual({ [input.id]: 'changed' });
    await repairRoutine(input);
    expect(await findChangedElsewhere(input)).toEqual({});
    expect(JSON.parse(metaobject().fields.document ?? '')).toEqual(document);
  }
});

test('ignores a metaobject that was written again with the same content, and doesn’t compare it twice', async () => {
  const input = await liveRoutine();
  const { title = '', document = '' } = metaobject().fields;
  const sorted = Object.fromEntries(Object.entries(JSON.parse(document) as object).reverse());
  Object.assign(metaobject(), { fields: { title, document: JSON.stringify(sorted, null, 2) }, updatedAt: LATER });
  expect(await findChangedElsewhere(input)).toEqual({});
  tests.store.state.operations.length = 0;
  expect(await findChangedElsewhere(input)).toEqual({});
  expect(tests.store.state.operations).toHaveLength(1);
});

test('finds a deleted metaobject; repairing it shows it on its articles again', async () => {
  const input = await liveRoutine();
  const list = () =>
    listArticles({ ...input, query: { search: '', onlyShown: false, after: null, before: null }, target: null });
  const { articles } = await list();
  const [first, ...others] = articles;
  if (!first || others.length === 0) throw new Error('The store starts with several articles.');
  const change = { articleId: first.id, from: null, to: input.metaobjectId };
  await changeArticles({ ...input, content: 'routine', changes: [change] });
  tests.store.state.metaobjects.length = 0;
  expect(await findChangedElsewhere(input)).toEqual({ [input.id]: 'deleted' });
  await repairRoutine(input);
  expect(await findChangedElsewhere(input)).toEqual({});
  const repaired = (await list()).articles;
  const id = `gid://shopify/Metaobject/${metaobject().id}`;
  expect(id).not.toBe(input.metaobjectId);
  expect(repaired.map(({ shows }) => shows.routine?.id ?? null)).toEqual([id, ...others.map(() => null)]);
});

test('ignores routines that aren’t live, and those of other shops', async () => {
  const input = await liveRoutine();
  const other = { ...input, shop: 'two.myshopify.com' };
  tests.store.state.metaobjects.length = 0;
  expect(await findChangedElsewhere(other)).toEqual({});
  await expect(repairRoutine(other)).rejects.toMatchObject({ name: 'RoutineNotFound' });
  await unpublishRoutine(input);
  expect(await findChangedElsewhere(input)).toEqual({});
  await expect(repairRoutine(input)).rejects.toMatchObject({ name: 'RoutineNotFound' });
});
