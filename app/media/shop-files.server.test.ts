import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { writeFileBytes } from '../../devstore/files/folder';
import { sampleImage } from '../../devstore/testing/sample-files';
import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { FILES_ON_A_PAGE, type FileQuery, readFileStates, searchFiles } from './shop-files.server';

let api: TestAdminApi;
/** States are remembered by shop. */
let shop: string;
let shops = 0;

beforeEach(async () => {
  api = await testAdminApi();
  shop = `shop-${(shops += 1)}.myshopify.com`;
  api.store.state.installation?.scopes.push('write_files');
  api.store.state.files = [];
});
afterEach(() => api.close());

type FileRecord = TestAdminApi['store']['state']['files'][number];

function addFile(record: Partial<FileRecord> = {}): string {
  const id = api.store.nextId();
  const type = record.type ?? 'MediaImage';
  const file: FileRecord = {
    ...{ id, type, filename: `file-${id}.jpg`, alt: '', mimeType: 'image/jpeg', size: 10, width: 60, height: 40 },
    ...{ duration: null, preview: null, errors: [], readsUntilProcessed: 0 },
    ...{ createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, id)).toISOString(), updatedAt: '2026-03-02T08:00:00Z' },
    ...record,
  };
  api.store.state.files.push(file);
  return `gid://shopify/${type}/${id}`;
}

const anyFile: FileQuery = { search: '', kind: null, after: null, before: null };
const search = (query: Partial<FileQuery>) => searchFiles(api.admin, { ...anyFile, ...query });
const names = (page: { files: { name: string }[] }) => page.files.map(({ name }) => name);

describe('a search', () => {
  test('finds images and videos that are ready, newest first, and no other files', async () => {
    addFile({ filename: 'old.jpg' });
    addFile({ filename: 'plan.pdf', type: 'GenericFile' });
    addFile({ filename: 'new.mp4', type: 'Video', mimeType: 'video/mp4', preview: 'new.mp4.jpg', duration: 4500 });
    addFile({ filename: 'broken.jpg', errors: [{ code: 'IMAGE_PROCESSING_FAILURE', message: 'x' }] });
    const page = await search({});
    expect(names(page)).toEqual(['new.mp4', 'old.jpg']);
    expect(page.files[0]).toMatchObject({ kind: 'video', videoUrl: expect.stringContaining('/new.mp4') as string });
    expect(page.files[1]).toMatchObject({ kind: 'image', videoUrl: null, width: 60, height: 40 });
    expect(names(await search({ kind: 'image' }))).toEqual(['old.jpg']);
    expect(names(await search({ kind: 'video' }))).toEqual(['new.mp4']);
  });

  test('looks for words in names and alt texts, whatever else is typed', async () => {
    addFile({ filename: 'pigeon.jpg', alt: 'The left leg in front' });
    addFile({ filename: 'lunge.jpg' });
    for (const text of ['pigeon', '"LEFT" leg', 'leg) OR (', 'status:FAILED pigeon', 'pigeon.jpg']) {
      const found = names(await search({ search: text }));
      expect(found, text).toEqual(/OR|status/.test(text) ? [] : ['pigeon.jpg']);
    }
    expect(names(await search({ search: '  *() "' }))).toHaveLength(2);
  });

  test('has pages, forwards and back', async () => {
    for (let count = 0; count < FILES_ON_A_PAGE + 3; count += 1) addFile();
    const first = await search({});
    expect([first.files.length, first.previous]).toEqual([FILES_ON_A_PAGE, null]);
    const second = await search({ after: first.next });
    expect([second.files.length, second.next]).toEqual([3, null]);
    expect(names(await search({ before: second.previous }))).toEqual(names(first));
  });

  test('is denied without permission', async () => {
    if (api.store.state.installation) api.store.state.installation.scopes = [];
    await expect(search({})).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('the state of a file', () => {
  const read = async (...ids: string[]) => readFileStates({ admin: api.admin, shop, ids });

  test('is ready, processing, failed or missing', async () => {
    writeFileBytes(api.store, 'hip.jpg', await sampleImage('jpeg'));
    const ready = addFile({ filename: 'hip.jpg', alt: 'A hip' });
    const processing = addFile({ readsUntilProcessed: 9, createdAt: new Date().toISOString() });
    const failed = addFile({ errors: [{ code: 'INVALID_IMAGE_RESOLUTION', message: 'x' }] });
    const document = addFile({ type: 'GenericFile' });
    const gone = 'gid://shopify/MediaImage/999999';
    expect(await read(ready, processing, failed, document, gone, 'nonsense')).toMatchObject({
      [ready]: { status: 'ready', file: { id: ready, name: 'hip.jpg', alt: 'A hip', width: 60 } },
      [processing]: { status: 'processing' },
      [failed]: { status: 'failed', reason: expect.stringContaining('25 megapixels') as string },
      [document]: { status: 'missing' },
      [gone]: { status: 'missing' },
      nonsense: { status: 'missing' },
    });
  });

  test('is remembered, except while it’s processing, and of one shop only', async () => {
    const ready = addFile();
    const processing = addFile({ readsUntilProcessed: 1, createdAt: new Date().toISOString() });
    await read(ready, processing);
    api.store.state.operations = [];
    expect(await read(ready)).toMatchObject({ [ready]: { status: 'ready' } });
    expect(api.store.state.operations).toHaveLength(0);
    expect(await read(processing)).toMatchObject({ [processing]: { status: 'ready' } });
    api.store.state.files = [];
    expect(await readFileStates({ admin: api.admin, shop: 'other.myshopify.com', ids: [ready] })).toEqual({
      [ready]: { status: 'missing' },
    });
  });

  test('is read for any number of files', async () => {
    const ids = Array.from({ length: 251 }, () => addFile());
    expect(Object.keys(await read(...ids))).toHaveLength(251);
    expect(await read()).toEqual({});
  });
});
