import { describe, expect, test } from 'vitest';

import { routineTests } from '../../tests/support/app/routine-tests';
import { sampleRoutine } from '../../tests/support/app/sample-routine';

import type { AdminApi } from '~/shopify/admin-api.server';

import { findRoutine, saveDraft } from './drafts.server';
import { handleAction } from './editor/handle-action.server';
import { findChangedElsewhere, repairRoutine } from './live/changed-elsewhere.server';
import { unpublishRoutine } from './live/unpublish.server';
import { publish } from './publish.server';
import { publishedFields } from './published-document';

const tests = routineTests();
const { draft } = tests;

const published = () =>
  tests.store.state.metaobjects.map(({ type, handle, fields: { title, document } }) => ({
    type,
    handle,
    title,
    document,
  }));

test('publishing creates the metaobject and a version', async () => {
  const { handle, ...input } = await draft();
  const { number, metaobjectId } = await publish(input);
  expect(number).toBe(1);
  expect(metaobjectId).toMatch(/^gid:\/\/shopify\/Metaobject\/\d+$/);
  const [metaobject] = published();
  expect(metaobject).toMatchObject({ type: '$app:routine', handle, title: 'Hip sequence' });
  const { document } = publishedFields({ ...sampleRoutine(), handle });
  const edition = expect.stringMatching(/^[0-9a-f]{16}$/) as string;
  expect(JSON.parse(metaobject?.document ?? '')).toEqual({ ...document, edition, languages: [] });
  expect((await findRoutine(input))?.versions).toMatchObject([{ number: 1, revision: 1 }]);
});

test('publishing again updates the metaobject and adds a version', async () => {
  const input = await draft();
  const first = await publish(input);
  const revision = await saveDraft({ ...input, document: { ...sampleRoutine(), title: 'Hips, again' } });
  const second = await publish({ ...input, revision });
  expect(second).toEqual({ number: 2, isUnchanged: false, metaobjectId: first.metaobjectId });
  expect(published()).toMatchObject([{ title: 'Hips, again' }]);
  expect((await findRoutine(input))?.versions.map(({ number }) => number)).toEqual([2, 1]);
});

describe('files and products', () => {
  const [TOOL, MAT] = ['gid://shopify/MediaImage/300', 'gid://shopify/MediaImage/301'];
  const PRODUCT = 'gid://shopify/Product/200';
  const size = { alt: 'A tool', width: 1000, height: 1000 };

  /** Two steps with images, the first of which has a product; the ending has another one. */
  function withReferences(count = 2) {
    const routine = sampleRoutine();
    const [phase] = routine.phases;
    const [step] = phase?.steps ?? [];
    if (!phase || !step) throw new Error('The sample has no step.');
    const image = (file: string) => ({ kind: 'image' as const, file, url: '', ...size });
    const tools = [{ name: 'Tool', alternative: '', product: PRODUCT, url: '' }];
    const files = [TOOL, MAT, ...Array.from({ length: 60 }, (_, n) => `gid://shopify/MediaImage/${1000 + n}`)];
    const steps = files
      .slice(0, count)
      .map((file, n) => ({ ...step, id: `s${n}`, media: image(file), tools: n === 0 ? tools : [] }));
    const action = { kind: 'product' as const, label: 'The mat', url: '', locations: [] };
    const phases = [0, 1].map((n) => ({ ...phase, id: `p${n}`, steps: steps.slice(n * 40, n * 40 + 40) }));
    return {
      ...routine,
      phases: phases.filter(({ steps }) => steps.length > 0),
      completion: { message: '', actions: [{ ...action, product: 'gid://shopify/Product/202' }] },
    };
  }

  const listsOf = () => tests.store.state.metaobjects.map(({ fields: { files, products } }) => [files, products]);

  test('are in the metaobject’s lists, and not once it’s unpublished', async () => {
    const input = await draft(withReferences());
    await publish(input);
    expect(listsOf()).toEqual([[JSON.stringify([TOOL, MAT]), JSON.stringify([PRODUCT, 'gid://shopify/Product/202'])]]);
    await unpublishRoutine(input);
    expect(listsOf()).toEqual([['[]', '[]']]);
  });

  test('that were deleted are named, and nothing is published', async () => {
    const input = await draft(withReferences());
    tests.store.state.files = tests.store.state.files.filter(({ id }) => id !== 301);
    const message = 'This image is no longer in Shopify. Choose another one, or remove it';
    await expect(publish(input)).rejects.toMatchObject({
      name: 'InvalidRoutine',
      problems: [{ path: 'phases.0.steps.1.media.file', message }],
    });
    tests.store.state.files = [];
    tests.store.state.products = tests.store.state.products.filter(({ id }) => id !== 202);
    await expect(publish(input)).rejects.toMatchObject({
      name: 'InvalidRoutine',
      problems: expect.arrayContaining([expect.objectContaining({ path: 'completion.actions.0.product' })]) as unknown,
    });
    expect(published()).toEqual([]);
  });

  test('that were deleted later are left out when it’s repaired', async () => {
    const input = await draft(withReferences());
    await publish(input);
    tests.store.state.files = [];
    tests.store.state.products = tests.store.state.products.filter(({ id }) => id !== 200);
    tests.store.state.metaobjects.length = 0;
    await repairRoutine(input);
    expect(listsOf()).toEqual([['[]', JSON.stringify(['gid://shopify/Product/202'])]]);
    const ids = { ...input, ids: [input.id] };
    expect(await findChangedElsewhere(ids)).toEqual({});
  });

  test('are at most as many as Liquid loops over', async () => {
    const input = await draft(withReferences(52));
    await expect(publish(input)).rejects.toMatchObject({
      name: 'InvalidRoutine',
      problems: [
        {
          path: 'phases.1.steps.10.media.file',
          message: 'Use 50 or fewer images and videos from your files in a routine',
        },
        { path: 'phases.1.steps.11.media.file' },
      ],
    });
  });

  test('changed in Shopify are found', async () => {
    const input = await draft(withReferences());
    await publish(input);
    const [metaobject] = tests.store.state.metaobjects;
    if (!metaobject) throw new Error('There is no metaobject.');
    const { files = '' } = metaobject.fields;
    let year = 2031;
    const change = (files: string) =>
      Object.assign(metaobject, { fields: { ...metaobject.fields, files }, updatedAt: `${year++}-01-01T00:00:00Z` });
    const ids = { ...input, ids: [input.id] };
    change(files.replace(',', ', '));
    expect(await findChangedElsewhere(ids)).toEqual({});
    for (const changed of [JSON.stringify([MAT, TOOL]), '[]', '']) {
      change(changed);
      expect(await findChangedElsewhere(ids)).toEqual({ [input.id]: 'changed' });
    }
  });
});

describe('publishes nothing and saves no version', () => {
  const expectNothingPublished = async (input: Awaited<ReturnType<typeof draft>>) => {
    expect(published()).toEqual([]);
    expect((await findRoutine(input))?.versions).toEqual([]);
  };

  test('if the draft has problems', async () => {
    const input = await draft({ ...sampleRoutine(), title: 'x', phases: [] });
    await expect(publish(input)).rejects.toMatchObject({ name: 'InvalidRoutine', problems: [{ path: 'phases' }] });
    expect(tests.store.state.operations).toEqual([]);
    await expectNothingPublished(input);
  });

  test('if the draft has changed since', async () => {
    const input = await draft();
    await saveDraft({ ...input, document: sampleRoutine() });
    await expect(publish(input)).rejects.toMatchObject({ name: 'StaleDraft' });
    await expectNothingPublished(input);
  });

  test('if the routine belongs to another shop', async () => {
    const input = await draft();
    await expect(publish({ ...input, shop: 'two.myshopify.com' })).rejects.toMatchObject({ name: 'RoutineNotFound' });
    await expectNothingPublished(input);
  });

  test.each([
    ['down', /didn’t respond/],
    ['error', /didn’t respond/],
    ['throttle', /too many requests/],
  ] as const)('if the Admin API fails with “%s”', async (mode, message) => {
    const input = await draft();
    tests.store.faults.add({ target: 'admin-api', mode, times: null });
    await expect(publish(input)).rejects.toMatchObject({
      name: 'ShopifyError',
      message,
    });
    await expectNothingPublished(input);
    tests.store.faults.clear();
    expect(await publish(input)).toMatchObject({ number: 1 });
  });

  test('if Shopify rejects a field', async () => {
    const input = await draft();
    const metaobject = tests.store.toml.metaobjects.app.routine;
    if (metaobject) metaobject.fields = { title: 'single_line_text_field' };
    await expect(publish(input)).rejects.toMatchObject({ name: 'ShopifyError', message: /didn’t accept/ });
    await expectNothingPublished(input);
  });
});

test('retries after a connection error', async () => {
  const input = await draft();
  tests.store.faults.add({ target: 'admin-api', mode: 'down', times: 1 });
  expect(await publish(input)).toMatchObject({ number: 1 });
});

test('publishes one version if two publish it at once', async () => {
  const input = await draft();
  const results = await Promise.all([publish(input), publish(input)]);
  expect(results.map(({ number }) => number)).toEqual([1, 1]);
  expect(results.map(({ isUnchanged }) => isUnchanged).sort()).toEqual([false, true]);
  expect((await findRoutine(input))?.versions).toHaveLength(1);
});

test('publishing without changes adds no version, and makes the saved revision the live one', async () => {
  const input = await draft();
  await publish(input);
  const before = await input.db.routine.findFirstOrThrow({ where: { id: input.id } });
  const revision = await saveDraft({ ...input, document: sampleRoutine() });
  expect(await findRoutine(input)).toMatchObject({ revision: 2, liveRevision: 1 });
  expect(await publish({ ...input, revision })).toMatchObject({ number: 1, isUnchanged: true });
  expect(await findRoutine(input)).toMatchObject({ liveVersion: 1, liveRevision: 2, versions: [{ number: 1 }] });
  const after = await input.db.routine.findFirstOrThrow({ where: { id: input.id } });
  expect(after.publishedAt).toEqual(before.publishedAt);
});

describe('a routine that is deleted while it is being published', () => {
  /** An Admin API that calls `action` just before the metaobject is written. */
  const adminWith = (action: () => Promise<unknown>): AdminApi => ({
    graphql: async (query, options) => {
      if (String(query).includes(' PublishMetaobject(')) await action();
      return tests.admin.graphql(query, options);
    },
  });

  test('isn’t shown, and publishing reports that it was not found', async () => {
    const input = await draft();
    const admin = adminWith(() => input.db.routine.deleteMany({ where: { shop: input.shop, id: input.id } }));
    await expect(publish({ ...input, admin })).rejects.toMatchObject({ name: 'RoutineNotFound' });
    expect(published()).toEqual([]);
  });

  test('isn’t shown, whichever finishes first', async () => {
    const input = await draft();
    let deletion: Promise<unknown> = Promise.resolve();
    const admin = adminWith(async () => {
      deletion = handleAction({ ...input, intent: { intent: 'delete' } });
      // The deletion is either done or waiting for the lock.
      if ((await input.db.publishLock.count({ where: { shop: input.shop } })) === 0) await deletion;
    });
    await publish({ ...input, admin }).catch(() => undefined);
    expect(await deletion).toEqual({ ok: true, did: 'deleted' });
    expect(await findRoutine(input)).toBeNull();
    expect(published()).toEqual([]);
  });
});
