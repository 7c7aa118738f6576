import { expect, test } from 'vitest';

import { routineTests } from '../../../tests/support/app/routine-tests';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';

import { findRoutine, listRoutines, saveDraft } from '../drafts.server';
import { publish, republishRoutines } from '../publish.server';
import { archiveRoutine, deleteRoutine, unarchiveRoutine, unpublishRoutine } from './unpublish.server';

const tests = routineTests();
const { live } = tests;

/** What blocks read. They show nothing for version 0. */
const shown = () => tests.store.state.metaobjects.map(({ fields }) => JSON.parse(fields.document ?? '') as unknown);
const row = (id: string) => tests.db.routine.findFirstOrThrow({ where: { id } });
const isDown = { name: 'ShopifyError', message: /didn’t respond/ };

test('unpublishing returns to draft: blocks show nothing, and versions and the draft stay', async () => {
  const input = await live();
  const { updatedAt } = await row(input.id);
  await saveDraft({ ...input, document: { ...sampleRoutine(), title: 'Edited' } });
  await unpublishRoutine(input);
  expect(shown()).toEqual([{ version: 0 }]);
  expect(await findRoutine(input)).toMatchObject({
    liveVersion: null,
    liveRevision: null,
    document: { title: 'Edited' },
    versions: [{ number: 1 }],
  });
  expect(await listRoutines(input)).toMatchObject([{ id: input.id, status: 'draft' }]);
  await unpublishRoutine(input);
  expect((await row(input.id)).updatedAt > updatedAt).toBe(true);
});

test('publishing again without changes shows the same version in the same metaobject, which articles reference', async () => {
  const input = await live();
  await unpublishRoutine(input);
  const { number, isUnchanged, metaobjectId } = await publish(input);
  expect({ number, isUnchanged, metaobjectId }).toEqual({
    number: 1,
    isUnchanged: false,
    metaobjectId: input.metaobjectId,
  });
  expect(shown()).toMatchObject([{ title: 'Hip sequence' }]);
  expect(await findRoutine(input)).toMatchObject({ liveVersion: 1, versions: [{ number: 1 }] });
});

test('a routine stays live if Shopify fails', async () => {
  const input = await live();
  tests.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  await expect(unpublishRoutine(input)).rejects.toMatchObject(isDown);
  await expect(archiveRoutine(input)).rejects.toMatchObject(isDown);
  await expect(deleteRoutine(input)).rejects.toMatchObject(isDown);
  expect(await findRoutine(input)).toMatchObject({ liveVersion: 1, isArchived: false });
});

test('archiving unpublishes and hides from the list, until it’s restored as a draft', async () => {
  const input = await live();
  const { updatedAt } = await row(input.id);
  await archiveRoutine(input);
  expect(shown()).toEqual([{ version: 0 }]);
  expect(await listRoutines(input)).toEqual([]);
  expect(await findRoutine(input)).toMatchObject({ isArchived: true, liveVersion: null });
  await unarchiveRoutine(input);
  expect(await listRoutines(input)).toMatchObject([{ id: input.id, status: 'draft' }]);
  // None of this is an edit.
  expect((await row(input.id)).updatedAt).toEqual(updatedAt);
});

test('publishing an archived routine restores it', async () => {
  const input = await live();
  await archiveRoutine(input);
  await publish(input);
  expect(await findRoutine(input)).toMatchObject({ isArchived: false, liveVersion: 1 });
});

test('a reinstall shows live routines again, and no others', async () => {
  await live();
  const other = await live();
  await unpublishRoutine(other);
  tests.store.state.metaobjects.length = 0;
  await republishRoutines(other);
  expect(tests.store.state.metaobjects.map(({ handle }) => handle)).toEqual(['hip-sequence']);
});

test('deleting a routine that was unpublished removes its metaobject too', async () => {
  const input = await live();
  await unpublishRoutine(input);
  await deleteRoutine(input);
  expect(tests.store.state.metaobjects).toEqual([]);
  expect(await findRoutine(input)).toBeNull();
});

test('another shop’s routine can’t be unpublished, archived, restored or deleted', async () => {
  const input = await live();
  const other = { ...input, shop: 'two.myshopify.com' };
  for (const act of [unpublishRoutine, archiveRoutine, unarchiveRoutine]) {
    await expect(act(other)).rejects.toMatchObject({ name: 'RoutineNotFound' });
  }
  await deleteRoutine(other);
  expect(await findRoutine(input)).toMatchObject({ liveVersion: 1, isArchived: false });
});
