import { beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { fileRoutes } from '../../files/routes.ts';
import { adminApi } from '../../testing/admin-api.ts';
import { sampleImage, sampleMp4 } from '../../testing/sample-files.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';

const STAGE = `mutation Stage($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) {
    stagedTargets { url resourceUrl parameters { name value } }
    userErrors { field message }
  }
}`;
const FIELDS = `
  __typename
  ... on File { id alt fileStatus fileErrors { code message } preview { status image { url } } }
  ... on MediaImage { mimeType image { url width height altText } originalSource { fileSize } }
  ... on Video { filename duration sources { url format mimeType width height } }
  ... on GenericFile { url mimeType originalFileSize }`;
const CREATE = `mutation Create($files: [FileCreateInput!]!) {
  fileCreate(files: $files) { files { ${FIELDS} } userErrors { field code message } }
}`;
const NODE = `query Node($id: ID!) { node(id: $id) { ${FIELDS} } }`;

interface Target {
  url: string;
  resourceUrl: string;
  parameters: { name: string; value: string }[];
}
interface FileNode {
  id: string;
  fileStatus: string;
}

let context: StoreContext;
let run: ReturnType<typeof adminApi>;

beforeEach(() => {
  context = temporaryContext();
  run = adminApi(context, ['write_files']);
});

/** Uploads a file as a browser does, and returns the URL for `fileCreate`. */
async function upload(filename: string, bytes: Buffer, mimeType: string, resource = 'IMAGE'): Promise<string> {
  const input = [{ filename, mimeType, resource, httpMethod: 'POST', fileSize: String(bytes.length) }];
  const { data } = await run(STAGE, { input });
  const [target] = (data?.stagedUploadsCreate as unknown as { stagedTargets: Target[] }).stagedTargets;
  if (!target) throw new Error('There is no target.');
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const { status } = await fileRoutes(context).request(target.url, { method: 'POST', body: form });
  expect(status).toBe(201);
  return target.resourceUrl;
}

async function create(files: object[]): Promise<{ files: FileNode[] | null; userErrors: object[] }> {
  const { data, errors } = await run(CREATE, { files });
  expect(errors).toBeUndefined();
  return data?.fileCreate as never;
}

/** Asks for a file until it's processed, and returns its statuses and the file. */
async function processed(id: string): Promise<{ statuses: string[]; file: FileNode }> {
  const statuses: string[] = [];
  for (;;) {
    const { data } = await run(NODE, { id });
    const file = data?.node as unknown as FileNode;
    statuses.push(file.fileStatus);
    if (['READY', 'FAILED'].includes(file.fileStatus)) return { statuses, file };
  }
}

describe('a file', () => {
  it('is uploaded, processed, and then an image with its URL and size', async () => {
    const bytes = await sampleImage('jpeg', 90, 60);
    const originalSource = await upload('My hip.jpg', bytes, 'image/jpeg');
    const { files, userErrors } = await create([{ originalSource, alt: 'A hip', contentType: 'IMAGE' }]);
    expect(userErrors).toEqual([]);
    expect(files).toMatchObject([{ __typename: 'MediaImage', alt: 'A hip', fileStatus: 'UPLOADED', image: null }]);
    const { statuses, file } = await processed(files?.[0]?.id ?? '');
    expect(statuses).toEqual(['PROCESSING', 'READY']);
    const url = expect.stringMatching(/^http:\/\/localhost:4000\/cdn\/shop\/files\/My_hip\.jpg\?v=\d+$/) as string;
    expect(file).toMatchObject({
      ...{ fileStatus: 'READY', fileErrors: [], mimeType: 'image/jpeg', originalSource: { fileSize: bytes.length } },
      ...{ image: { url, width: 90, height: 60, altText: 'A hip' }, preview: { status: 'READY', image: { url } } },
    });
    const served = await fileRoutes(context).request('/cdn/shop/files/My_hip.jpg');
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
  });

  it('can be a video with its source, and a preview image', async () => {
    const bytes = sampleMp4({ width: 640, height: 360, duration: 4500 });
    const originalSource = await upload('pigeon.mp4', bytes, 'video/mp4', 'VIDEO');
    const { files } = await create([{ originalSource, contentType: 'VIDEO' }]);
    const { file } = await processed(files?.[0]?.id ?? '');
    const url = expect.stringContaining('/cdn/shop/files/pigeon.mp4?v=') as string;
    expect(file).toMatchObject({
      ...{ __typename: 'Video', filename: 'pigeon.mp4', duration: 4500 },
      sources: [{ url, format: 'mp4', mimeType: 'video/mp4', width: 640, height: 360 }],
      preview: { image: { url: expect.stringContaining('/cdn/shop/files/pigeon.mp4.jpg?v=') as string } },
    });
    expect((await fileRoutes(context).request('/cdn/shop/files/pigeon.mp4.jpg')).status).toBe(200);
  });

  it('fails if it isn’t what its name says', async () => {
    const originalSource = await upload('hip.png', Buffer.from('MZ this is a program'), 'image/png');
    const { files } = await create([{ originalSource }]);
    const { statuses, file } = await processed(files?.[0]?.id ?? '');
    expect(statuses).toEqual(['PROCESSING', 'FAILED']);
    expect(file).toMatchObject({ image: null, fileErrors: [{ code: 'UNSUPPORTED_IMAGE_FILE_TYPE' }] });
    expect((await fileRoutes(context).request('/cdn/shop/files/hip.png')).status).toBe(404);
  });

  it('can be copied from the theme; from other hosts it fails, as there is no network', async () => {
    const asset = 'https://unwind-demo.myshopify.com/cdn/shop/t/1/assets/article-pp02-iliacus-demo.webp';
    const { files } = await create([
      ...[{ originalSource: asset }, { originalSource: 'https://example.com/hip.png' }],
      ...[
        { originalSource: 'https://example.com/plan.pdf' },
        { originalSource: `${context.storeUrl}/assets/article-pp02-iliacus-demo.webp` },
      ],
    ]);
    const found = [];
    for (const { id } of files ?? []) found.push((await processed(id)).file);
    expect(found).toMatchObject([
      { fileStatus: 'READY', image: { width: 1200, height: 800 } },
      { fileStatus: 'FAILED', fileErrors: [{ code: 'IMAGE_DOWNLOAD_FAILURE' }] },
      { __typename: 'GenericFile', fileErrors: [{ code: 'GENERIC_FILE_DOWNLOAD_FAILURE' }] },
      { fileStatus: 'FAILED' },
    ]);
  });

  it('can be a video’s still from YouTube or Vimeo, if there’s such a video', async () => {
    const { files } = await create([
      { originalSource: 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg', filename: 'youtube.jpg' },
      { originalSource: 'https://i.vimeocdn.com/video/123456789-still_1280x720', contentType: 'IMAGE' },
      { originalSource: 'https://i.ytimg.com/vi/none4w9WgXc/hqdefault.jpg' },
    ]);
    const found = [];
    for (const { id } of files ?? []) found.push((await processed(id)).file);
    expect(found).toMatchObject([
      { fileStatus: 'READY', image: { width: 480, height: 360 } },
      { fileStatus: 'READY', image: { width: 1280, height: 720 } },
      { fileStatus: 'FAILED', fileErrors: [{ code: 'IMAGE_DOWNLOAD_FAILURE' }] },
    ]);
  });

  it('fails without its upload', async () => {
    const input = [{ filename: 'hip.png', mimeType: 'image/png', resource: 'IMAGE' }];
    const { data } = await run(STAGE, { input });
    const [target] = (data?.stagedUploadsCreate as unknown as { stagedTargets: Target[] }).stagedTargets;
    const { files } = await create([{ originalSource: target?.resourceUrl }]);
    expect((await processed(files?.[0]?.id ?? '')).file).toMatchObject({ fileStatus: 'FAILED' });
  });

  it('with a taken name gets another one, or is rejected', async () => {
    const originalSource = `${context.storeUrl}/cdn/shop/files/folding-mat.webp`;
    const { files } = await create([{ originalSource }]);
    const { file } = await processed(files?.[0]?.id ?? '');
    expect(file).toMatchObject({ image: { url: expect.stringMatching(/folding-mat_[\da-f-]{36}\.webp/) as string } });
    const { userErrors } = await create([{ originalSource, duplicateResolutionMode: 'RAISE_ERROR' }]);
    expect(userErrors).toMatchObject([{ field: ['files', '0', 'filename'], code: 'FILENAME_ALREADY_EXISTS' }]);
  });

  it.each([
    [{ originalSource: 'hip.png' }, 'INVALID'],
    [{ originalSource: 'https://example.com/pigeon.mp4' }, 'INVALID'],
    [{ originalSource: 'https://example.com/hip.png', alt: 'x'.repeat(513) }, 'ALT_VALUE_LIMIT_EXCEEDED'],
    [{ originalSource: 'https://example.com/a.png', filename: 'a.jpg' }, 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE'],
  ])('%j is rejected, with all others', async (file, code) => {
    const before = context.state.files.length;
    const good = { originalSource: `${context.storeUrl}/cdn/shop/files/folding-mat.webp` };
    const { files, userErrors } = await create([good, file]);
    expect([files, userErrors]).toMatchObject([null, [{ code }]]);
    expect(context.state.files).toHaveLength(before);
  });

  it('gets another alt text once it’s ready, and is deleted, also from its product', async () => {
    const UPDATE = `mutation Alt($files: [FileUpdateInput!]!) {
      fileUpdate(files: $files) { files { alt } userErrors { field code } }
    }`;
    const DELETE = `mutation Delete($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds userErrors { code } } }`;
    const id = 'gid://shopify/MediaImage/301';
    const updated = await run(UPDATE, { files: [{ id, alt: 'A mat' }] });
    expect(updated.data).toEqual({ fileUpdate: { files: [{ alt: 'A mat' }], userErrors: [] } });
    const { files } = await create([{ originalSource: `${context.storeUrl}/cdn/shop/files/folding-mat.webp` }]);
    const early = await run(UPDATE, { files: [{ id: files?.[0]?.id, alt: 'Early' }] });
    expect(early.data).toMatchObject({ fileUpdate: { userErrors: [{ code: 'NON_READY_STATE' }] } });

    const wrong = await run(DELETE, { ids: [id, 'gid://shopify/Video/301'] });
    expect(wrong.data).toMatchObject({
      fileDelete: { deletedFileIds: null, userErrors: [{ code: 'FILE_DOES_NOT_EXIST' }] },
    });
    expect((await run(DELETE, { ids: [id] })).data).toEqual({ fileDelete: { deletedFileIds: [id], userErrors: [] } });
    expect((await run(NODE, { id })).data).toEqual({ node: null });
    expect(context.state.products.find(({ handle }) => handle === 'folding-mat')?.imageIds).toEqual([]);
  });
});

describe('staged uploads', () => {
  it.each([
    [{ resource: 'IMAGE', mimeType: 'application/x-msdownload' }, 'mimeType'],
    [{ resource: 'VIDEO', mimeType: 'video/mp4' }, 'fileSize'],
    [{ resource: 'VIDEO', mimeType: 'image/png', fileSize: '5' }, 'mimeType'],
    [{ resource: 'IMAGE', mimeType: 'image/png', fileSize: String(40 * 1024 * 1024) }, 'fileSize'],
    [{ resource: 'FILE', mimeType: 'text/html' }, 'mimeType'],
    [{ resource: 'FILE', mimeType: 'application/pdf', filename: 'plan' }, 'filename'],
  ])('%j has an error', async (input, field) => {
    const { data } = await run(STAGE, { input: [{ filename: 'a.bin', ...input }] });
    expect(data).toMatchObject({
      stagedUploadsCreate: { stagedTargets: null, userErrors: [{ field: ['input', '0', field] }] },
    });
  });
});

describe('the list of files', () => {
  const LIST = `query Files($query: String, $sortKey: FileSortKeys, $reverse: Boolean, $after: String) {
    files(first: 1, query: $query, sortKey: $sortKey, reverse: $reverse, after: $after) {
      nodes { id }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const ids = async (variables: object) => {
    const { data, errors } = await run(LIST, variables);
    expect(errors).toBeUndefined();
    return (data?.files as unknown as { nodes: { id: string }[] }).nodes.map(({ id }) => id.split('/').at(-1));
  };

  it('is searched by name and type, sorted, and has pages', async () => {
    const originalSource = `${context.storeUrl}/cdn/shop/t/1/assets/mark.svg`;
    await create([{ originalSource, contentType: 'FILE', filename: 'plan.svg' }]);
    expect(await ids({ query: 'mat' })).toEqual(['301']);
    expect(await ids({ query: 'green' })).toEqual(['301']);
    expect(await ids({ query: 'filename:core*' })).toEqual(['300']);
    expect(await ids({ query: 'media_type:IMAGE', reverse: true })).toEqual(['301']);
    expect(await ids({ query: 'media_type:VIDEO' })).toEqual([]);
    expect(await ids({ query: 'media_type:GENERIC_FILE' })).toEqual(['1000']);
    expect(await ids({ query: 'product_id:202' })).toEqual(['301']);
    expect(await ids({ sortKey: 'FILENAME', reverse: true })).toEqual(['1000']);
    const { data } = await run(LIST, {});
    const { pageInfo } = data?.files as unknown as { pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await ids({ after: pageInfo.endCursor })).toEqual(['301']);
  });

  it('names a filter that the store doesn’t have', async () => {
    const { errors } = await run(LIST, { query: 'used_in:theme' });
    expect(errors?.[0]?.message).toContain('"used_in:" in a search of files');
  });
});

describe('access', () => {
  it.each([
    ['{ files(first: 1) { nodes { id } } }', 'files'],
    ['{ node(id: "gid://shopify/MediaImage/300") { id } }', 'node'],
    ['{ nodes(ids: ["gid://shopify/MediaImage/300"]) { ... on MediaImage { alt } } }', 'nodes'],
    ['mutation { fileDelete(fileIds: ["gid://shopify/MediaImage/300"]) { deletedFileIds } }', 'fileDelete'],
    [
      'mutation { fileCreate(files: [{ originalSource: "https://example.com/a.png" }]) { userErrors { code } } }',
      'fileCreate',
    ],
  ])('%s is denied without a scope', async (query, field) => {
    context = temporaryContext();
    const { errors } = await adminApi(context)(query);
    expect(errors?.[0]?.extensions?.code).toBe('ACCESS_DENIED');
    expect(errors?.[0]?.path?.[0]).toBe(field);
    expect(context.state.files).toHaveLength(2);
  });

  it('read_themes is enough to read files, not to write them', async () => {
    const api = adminApi(temporaryContext(), ['read_themes']);
    expect((await api('{ files(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    const { errors } = await api('mutation { fileDelete(fileIds: []) { deletedFileIds } }');
    expect(errors?.[0]?.extensions?.requiredAccess).toContain('write_files');
  });
});
