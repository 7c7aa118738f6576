import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import { type TestVideoHosts, testVideoHosts } from '../../../tests/support/app/video-hosts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import type { Media, Routine } from '../contract';
import { createRoutine, findRoutine } from '../drafts.server';
import { handleAction } from '../editor/handle-action.server';
import { draftSchema } from '../schema';
import { findMissingReferences } from '../live/missing-references.server';

let database: TestDatabase;
let api: TestAdminApi;
let hosts: TestVideoHosts;
let tests = 0;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
beforeEach(async () => {
  [api, hosts] = await Promise.all([testAdminApi(), testVideoHosts()]);
  api.store.state.installation?.scopes.push('write_files');
  // Files are remembered by ID, and Shopify never uses one again.
  api.store.state.nextId += tests += 1000;
});
afterEach(async () => {
  await database.db.routine.deleteMany({ where: { shop: api.shop } });
  await Promise.all([api.close(), hosts.close()]);
});
afterAll(() => database.close());

const video = (url: string): Media => ({
  ...{ kind: 'video', file: null, url, alt: 'A lunge', width: 1280, height: 720, captions: true, still: null },
});
const YOUTUBE = 'https://youtu.be/dQw4w9WgXcQ';
const VIMEO = 'https://vimeo.com/123456789';

/** A routine whose steps have these videos or images, and its intents. */
async function routineWith(...media: Media[]) {
  const routine: Routine = sampleRoutine();
  const [phase] = routine.phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has a step.');
  phase.steps = media.map((each, index) => ({ ...step, id: `s${index}`, media: each }));
  routine.phases = [phase];
  const scope = { db: database.db, shop: api.shop, admin: api.admin };
  const { id } = await createRoutine({ ...scope, document: routine });
  return {
    id,
    publish: (revision: number) =>
      handleAction({ ...scope, id, intent: { intent: 'publish', revision, document: null } }),
    media: async () => {
      const found = await findRoutine({ ...scope, id });
      return found?.document.phases.flatMap(({ steps }) => steps.map((each) => each.media)) ?? [];
    },
    missing: async () => (await findMissingReferences({ ...scope, ids: [id] })).files,
  };
}

const filenames = () => api.store.state.files.map(({ filename }) => filename);

describe('publishing a video of YouTube or Vimeo', () => {
  test('stores its still once, in the draft and in what readers see', async () => {
    const routine = await routineWith(video(YOUTUBE), video(VIMEO), video(YOUTUBE));
    const before = filenames().length;
    const result = await routine.publish(1);
    expect(result).toMatchObject({ ok: true, did: 'published', revision: 2, warning: null });
    const added = filenames().slice(before);
    expect(added).toHaveLength(2);
    expect(added).toContain('youtube-dQw4w9WgXcQ.jpg');
    const stills = (await routine.media()).map((each) => each?.kind === 'video' && each.still);
    expect(stills).toEqual([stills[0], stills[1], stills[0]]);
    for (const still of stills) expect(still).toMatch(/^gid:\/\/shopify\/MediaImage\/\d+$/);
    const [published] = api.store.state.metaobjects;
    const document = JSON.parse(published?.fields.document ?? '') as {
      phases: { steps: { media: Media<number> }[] }[];
    };
    for (const { media } of document.phases.flatMap(({ steps }) => steps)) {
      expect(media.kind === 'video' && media.still).not.toBeNull();
    }
    // Again: nothing to store, nothing to publish.
    expect(await routine.publish(2)).toMatchObject({ did: 'unchanged', revision: 2, stills: {} });
    // Another routine with the video uses the same file.
    await (await routineWith(video(YOUTUBE))).publish(1);
    expect(filenames().slice(before)).toHaveLength(2);
  });

  test('stores its still again if it was deleted in Shopify', async () => {
    const routine = await routineWith({ ...video(YOUTUBE), still: 'gid://shopify/MediaImage/999000' } as Media);
    expect(await routine.publish(1)).toMatchObject({ did: 'published', revision: 2, warning: null });
    const [media] = await routine.media();
    expect(media?.kind === 'video' && media.still).not.toBe('gid://shopify/MediaImage/999000');
  });

  test('works without its still, and says so', async () => {
    const routine = await routineWith(video('https://youtu.be/none4w9WgXc'), video(YOUTUBE));
    const result = await routine.publish(1);
    expect(result).toMatchObject({ did: 'published', warning: expect.stringContaining('Publish again') as string });
    const stills = (await routine.media()).map((each) => each?.kind === 'video' && each.still);
    expect(stills).toEqual([null, expect.stringContaining('MediaImage')]);
  });

  test('works without permission, and says what to do', async () => {
    api.store.state.installation?.scopes.splice(-1);
    const routine = await routineWith(video(YOUTUBE));
    expect(await routine.publish(1)).toMatchObject({
      ...{ did: 'published', revision: 1, stills: {} },
      warning: expect.stringContaining('Open a video’s step to allow it') as string,
    });
  });

  test('works while the site doesn’t respond', async () => {
    hosts.isReachable = false;
    const routine = await routineWith(video(VIMEO));
    expect(await routine.publish(1)).toMatchObject({ did: 'published', warning: expect.any(String) as string });
  });

  test('stores nothing for a routine that can’t be published', async () => {
    const before = filenames();
    const routine = await routineWith({ ...video(YOUTUBE), alt: '' });
    expect(await routine.publish(1)).toMatchObject({ reason: 'invalid' });
    expect(filenames()).toEqual(before);
    expect(hosts.requests).toEqual([]);
  });
});

describe('a file that was deleted in Shopify', () => {
  const image = (id: number): Media => ({
    ...{ kind: 'image', file: `gid://shopify/MediaImage/${id}`, url: '', alt: 'A mat', width: 10, height: 10 },
  });
  const [first] = [300];

  test('is found in a draft, in a live version, and as a video’s still', async () => {
    const whole = await routineWith(image(first));
    expect(await whole.missing()).toEqual([]);
    const broken = await routineWith(image(first), image(999_001));
    expect(await broken.missing()).toEqual([broken.id]);
    const still = await routineWith({ ...video(YOUTUBE), still: 'gid://shopify/MediaImage/999002' } as Media);
    expect(await still.missing()).toEqual([still.id]);
    // Live, and replaced in the draft only.
    const live = await routineWith(image(301));
    expect(await live.publish(1)).toMatchObject({ did: 'published' });
    await database.db.routine.update({
      where: { id: live.id },
      data: { document: draftSchema.parse(sampleRoutine()) },
    });
    api.store.state.files = api.store.state.files.filter(({ id }) => id !== 301);
    expect(await live.missing()).toEqual([live.id]);
  });

  test('isn’t looked for without files, or without permission', async () => {
    const none = await routineWith(video(YOUTUBE));
    api.store.state.operations = [];
    expect(await none.missing()).toEqual([]);
    expect(api.store.state.operations).toEqual([]);
    const broken = await routineWith(image(999_004));
    api.store.state.installation?.scopes.splice(-1);
    expect(await broken.missing()).toEqual([]);
  });
});
