import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database/database';
import { findRoutine } from '../../drafts.server';
import { readImport } from '../stored-import.server';
import { MAX_SHOWN } from './contract';
import { MAX_IMPORT_BYTES, TOO_LARGE, WRONG_ENDING } from './limits';
import { decodeText } from './read-source.server';
import { startFromArticle } from './start-from-article.server';

let database: TestDatabase;
let db: TestDatabase['db'];
let api: TestAdminApi;
const shop = 'one.myshopify.com';

beforeAll(async () => {
  ({ db } = database = await testDatabase());
  api = await testAdminApi();
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

const RECIPE = `Banana bread. Preheat the oven to 350 °F. Mash three bananas, add two eggs and a cup of sugar, and stir. Fold in \
the flour. Bake for 60 minutes, until a knife comes out clean. Let it cool in the pan for 10 minutes, then slice it.`;

const STEPS = `<h2>1. Chin tuck</h2><p>Pull your chin back. Do 10 reps.</p><h2>2. Doorway stretch</h2>\
<p>Hold for 30 seconds per side.</p><h2>3. Shoulder rolls</h2><p>Do 12 reps.</p>`;

function start(fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const request = new Request('https://app.example/', { method: 'POST', body });
  return startFromArticle({ db, shop, admin: api.admin, request });
}

const file = (name: string, content: BlobPart) => start({ kind: 'file', file: new File([content], name) });

async function created(started: Awaited<ReturnType<typeof start>>) {
  if (!started.ok) throw new Error(started.message);
  const [routine, stored] = await Promise.all([
    findRoutine({ db, shop, id: started.id }),
    readImport({ db, shop, routineId: started.id }),
  ]);
  if (!routine || !stored) throw new Error('Nothing was created');
  return { routine, stored, steps: routine.document.phases.flatMap(({ steps }) => steps.map(({ title }) => title)) };
}

describe('starting from an article', () => {
  test('reads it from Shopify', async () => {
    const [article] = api.store.state.articles;
    if (!article) throw new Error('No article');
    article.body = STEPS;
    const articleId = `gid://shopify/Article/${article.id}`;
    const { routine, stored, steps } = await created(await start({ kind: 'article', articleId }));
    expect(steps).toEqual(['Chin tuck', 'Doorway stretch', 'Shoulder rolls']);
    expect(routine.document.title).toBe(article.title);
    expect(stored).toMatchObject({ articleId, articleTitle: article.title });
    expect(Date.parse(stored.articleUpdatedAt ?? '')).toBe(Date.parse(article.publishedAt));
  });

  test.each([
    'gid://shopify/Article/999999999',
    'gid://shopify/Metaobject/1',
    'gid://shopify/Article/1 or 1=1',
    `gid://shopify/Article/${'9'.repeat(40)}`,
    '\0',
  ])('that the shop doesn’t have says so: %j', async (articleId) => {
    const before = await db.routine.count();
    expect(await start({ kind: 'article', articleId })).toMatchObject({
      ok: false,
      reason: 'rejected',
      message: expect.stringContaining('was deleted') as string,
    });
    expect(await db.routine.count()).toBe(before);
  });

  test('says so if Shopify doesn’t respond', async () => {
    api.store.faults.add({ target: 'admin-api', mode: 'error', times: null });
    const started = await start({ kind: 'article', articleId: 'gid://shopify/Article/1' });
    api.store.faults.clear();
    expect(started).toMatchObject({ ok: false, message: expect.stringContaining('Try again') as string });
  });
});

describe('starting from text', () => {
  test('that isn’t a routine gives none, says why, and shows what was read', async () => {
    const before = await db.routine.count();
    const started = await start({ kind: 'text', text: RECIPE });
    expect(started).toMatchObject({ ok: false, reason: 'not-a-routine', read: RECIPE.slice(0, MAX_SHOWN) });
    if (!started.ok) expect(started.message).not.toBe('');
    expect(await db.routine.count()).toBe(before);
  });

  test('with a script keeps none of it', async () => {
    const text = `${STEPS}<script>alert("Do 10 reps")</script><img src=x onerror="alert(1)"><iframe srcdoc="<script>1</script>">`;
    const { routine, stored } = await created(await start({ kind: 'text', text }));
    expect(JSON.stringify([routine, stored])).not.toMatch(/alert|script|onerror/);
    expect(stored).toMatchObject({ articleId: null, articleTitle: '', articleUpdatedAt: null });
  });

  test('with NUL and unpaired surrogates is stored', async () => {
    const { steps } = await created(await start({ kind: 'text', text: `${STEPS}<p>a\0b</p>` }));
    expect(steps).toHaveLength(3);
  });

  test('of 5 MB is read, and of more isn’t', async () => {
    const filler = '<p>Words about nothing.</p>';
    // What's searched is about an exercise.
    const steps = `${STEPS}<p>Pull your shoulders down, and keep your back straight as you move.</p>`.repeat(300);
    const text = steps + filler.repeat(Math.floor((MAX_IMPORT_BYTES - steps.length) / filler.length));
    const { stored } = await created(await start({ kind: 'text', text }));
    expect(stored.textLength).toBeGreaterThan(stored.text.length);
    expect(await start({ kind: 'text', text: text + filler })).toMatchObject({ ok: false, message: TOO_LARGE });
    // More than is kept in memory.
    expect(await start({ kind: 'text', text: 'x'.repeat(20_000_000) })).toMatchObject({ message: TOO_LARGE });
  }, 60_000);

  test.each<[Record<string, string>, RegExp]>([
    [{}, /^Choose an article/],
    [{ kind: 'text' }, /^Paste/],
    [{ kind: 'text', text: ' \n' }, /^Paste/],
    [{ kind: 'article', articleId: '' }, /^Choose an article/],
    [{ kind: 'file', file: 'text' }, /^Choose a file/],
  ])('needs something to read: %j', async (fields, message) => {
    expect(await start(fields)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });
});

describe('starting from a file', () => {
  test.each(['steps.html', 'STEPS.HTM', 'steps.txt', 'steps.md'])('%s is read', async (name) => {
    const { stored } = await created(await file(name, STEPS));
    expect(stored.articleTitle).toBe(name);
  });

  test.each<[string, BlobPart, string]>([
    ['steps.docx', STEPS, WRONG_ENDING],
    ['steps', STEPS, WRONG_ENDING],
    ['empty.txt', '', 'This file is empty. Choose another one.'],
    ['blank.txt', ' \n ', 'This file has no text. Choose another one.'],
    ['image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This file isn’t text.'],
    ['large.txt', 'x'.repeat(MAX_IMPORT_BYTES + 1), TOO_LARGE],
  ])('%s isn’t', async (name, content, message) => {
    expect(await file(name, content)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message) as string,
    });
  });

  test.each<[string, number[]]>([
    ['UTF-8', [0xc3, 0xbc, 0x62, 0x65, 0x6e]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0xbc, 0x62, 0x65, 0x6e]],
    ['UTF-16, little-endian', [0xff, 0xfe, 0xfc, 0, 0x62, 0, 0x65, 0, 0x6e, 0]],
    ['UTF-16, big-endian', [0xfe, 0xff, 0, 0xfc, 0, 0x62, 0, 0x65, 0, 0x6e]],
    ['Windows-1252', [0xfc, 0x62, 0x65, 0x6e]],
  ])('in %s is decoded', (_encoding, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe('üben');
  });
});
