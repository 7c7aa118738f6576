import { afterEach, beforeEach, expect, test } from 'vitest';

import { fileRoutes } from '../../devstore/files/routes';
import { sampleImage, sampleMp4 } from '../../devstore/testing/sample-files';
import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { handleFiles } from './handle-files.server';
import { readFileStates } from './shop-files.server';
import type { UploadTarget } from './shop-file';
import { listThemeImages, readThemeImage } from './theme-images.server';
import { createFile, stageUpload } from './uploads.server';

let api: TestAdminApi;
beforeEach(async () => {
  api = await testAdminApi();
  api.store.state.installation?.scopes.push('write_files', 'read_themes');
});
afterEach(() => api.close());

/** Uploads as browsers do, and returns the status. */
async function upload(target: UploadTarget, bytes: Buffer): Promise<number> {
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  return (await fileRoutes(api.store).request(target.url, { method: 'POST', body: form })).status;
}

async function untilProcessed(id: string) {
  for (;;) {
    const state = (await readFileStates({ admin: api.admin, shop: api.shop, ids: [id] }))[id];
    if (state?.status !== 'processing') return state;
  }
}

test.each([
  ['image', 'pigeon.png', 'image/png', () => sampleImage('png')],
  ['video', 'pigeon.mp4', 'video/mp4', async () => sampleMp4()],
] as const)('an uploaded %s becomes one of the shop’s files', async (kind, filename, mimeType, make) => {
  const bytes = await make();
  const target = await stageUpload(api.admin, { kind, filename, mimeType, size: bytes.length });
  expect(await upload(target, bytes)).toBe(201);
  const id = await createFile(api.admin, { kind, source: target.resourceUrl, filename: null, alt: 'Pigeon' });
  expect(await untilProcessed(id)).toMatchObject({
    status: 'ready',
    file: { id, kind, name: filename, alt: 'Pigeon' },
  });
});

test('an upload takes no other file than announced', async () => {
  const file = { kind: 'image', filename: 'pigeon.png', mimeType: 'image/png', size: 10 } as const;
  expect(await upload(await stageUpload(api.admin, file), Buffer.alloc(11))).toBe(400);
});

test('Shopify’s reasons are passed on', async () => {
  const executable = { kind: 'image', filename: 'setup.exe', mimeType: 'application/x-msdownload', size: 10 } as const;
  expect(await handleFiles(api.admin, { intent: 'stage', ...executable })).toMatchObject({
    ...{ ok: false, reason: 'refused', message: expect.stringContaining('Shopify didn’t accept this') as string },
  });
  api.store.state.installation?.scopes.splice(0);
  const create = {
    intent: 'create',
    kind: 'image',
    source: 'https://a.example/a.png',
    filename: null,
    alt: '',
  } as const;
  expect(await handleFiles(api.admin, create)).toMatchObject({ ok: false, reason: 'denied' });
});

test('the theme’s images are found, and read', async () => {
  const { themeId, images } = await listThemeImages(api.admin, 'https://store.example');
  expect(images.map(({ name }) => name)).toEqual(['article-pp02-iliacus-demo.webp', 'mark.svg']);
  const [photo, mark] = images;
  expect(photo).toMatchObject({
    ...{ path: 'assets/article-pp02-iliacus-demo.webp' },
    url: 'https://store.example/cdn/shop/t/1/assets/article-pp02-iliacus-demo.webp',
  });
  const read = async (path = '') => {
    const content = await readThemeImage(api.admin, themeId, path);
    return 'bytes' in content ? Buffer.from(content.bytes, 'base64').toString('latin1') : content;
  };
  expect(await read(photo?.path)).toMatch(/^RIFF[^]{4}WEBP/);
  expect(await read(mark?.path)).toContain('<svg');
  await expect(read('assets/gone.png')).rejects.toThrow('Your theme doesn’t have this image anymore');
});

test('the theme isn’t read without permission', async () => {
  api.store.state.installation?.scopes.splice(0);
  await expect(listThemeImages(api.admin, 'https://store.example')).rejects.toMatchObject({ name: 'AccessDenied' });
});
