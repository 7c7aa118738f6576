import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';

import { createAdaptorServer } from '@hono/node-server';
import { beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import { sampleImage } from '../testing/sample-files.ts';
import type { StagedUploadRecord } from '../state/file.ts';
import { readStagedBytes } from './folder.ts';
import { fileRoutes } from './routes.ts';
import { resourceUrl, stageUpload, uploadParameters } from './staged-uploads.ts';

let context: StoreContext;
let site: ReturnType<typeof fileRoutes>;
let image: Buffer;

beforeEach(async () => {
  context = temporaryContext();
  site = fileRoutes(context);
  image = await sampleImage('png');
});

function stage(more: Partial<Pick<StagedUploadRecord, 'method' | 'size' | 'resource' | 'mimeType'>> = {}) {
  const upload = { resource: 'IMAGE', method: 'POST', filename: 'hip flexor.png', mimeType: 'image/png' } as const;
  return stageUpload(context, { ...upload, size: null, ...more });
}

/** The form that a browser sends. `more` replaces fields. */
function post(upload: StagedUploadRecord, bytes: Buffer, more: Record<string, string> = {}) {
  const form = new FormData();
  const fields = uploadParameters(upload).map(({ name, value }) => [name, value] as const);
  for (const [name, value] of Object.entries({ ...Object.fromEntries(fields), ...more })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'hip flexor.png');
  return site.request('/staged-uploads/', { method: 'POST', body: form, headers: { origin: 'http://localhost:4001' } });
}

function put(upload: StagedUploadRecord, bytes: Buffer, type = upload.mimeType, signature = upload.signature) {
  return site.request(`${resourceUrl(context, upload)}?X-Goog-Signature=${signature}`, {
    method: 'PUT',
    headers: { 'content-type': type, origin: 'http://localhost:4001' },
    body: new Uint8Array(bytes),
  });
}

describe('a staged upload', () => {
  it('is received as a form from any origin', async () => {
    const upload = stage();
    const response = await post(upload, image);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([201, '*']);
    expect(await response.text()).toContain(`<Location>${resourceUrl(context, upload)}</Location>`);
    expect(readStagedBytes(context, upload)).toEqual(image);
  });

  it('is received as a PUT, which browsers ask for first', async () => {
    const upload = stage({ method: 'PUT' });
    const preflight = await site.request(resourceUrl(context, upload), {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4001', 'access-control-request-method': 'PUT' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
    const response = await put(upload, image);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(readStagedBytes(context, upload)).toEqual(image);
  });

  it.each([
    ['another type', 403, 'AccessDenied', () => post(stage(), image, { 'Content-Type': 'text/html' })],
    ['another signature', 403, 'SignatureDoesNotMatch', () => post(stage(), image, { 'x-goog-signature': 'x' })],
    ['another key', 403, 'SignatureDoesNotMatch', () => post(stage(), image, { key: 'tmp/1/files/x.png' })],
    ['more than announced', 400, 'EntityTooLarge', () => post(stage({ size: image.length - 1 }), image)],
    ['less than announced', 400, 'EntityTooSmall', () => post(stage({ size: image.length + 1 }), image)],
    ['nothing', 400, 'EntityTooSmall', () => post(stage(), Buffer.alloc(0))],
    ['more than 20 MB', 400, 'EntityTooLarge', () => post(stage(), Buffer.alloc(20 * 1024 * 1024 + 1))],
    ['a PUT of another type', 403, 'AccessDenied', () => put(stage({ method: 'PUT' }), image, 'text/html')],
    ['a PUT with another signature', 403, 'Signature', () => put(stage({ method: 'PUT' }), image, 'image/png', '')],
    ['a PUT instead of a form', 403, 'SignatureDoesNotMatch', () => put(stage(), image)],
  ])('is rejected with %s, in a way that scripts can read, and leaves nothing', async (_name, status, code, send) => {
    const response = await send();
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
    expect(await response.text()).toContain(`<Code>${code}`);
    expect(readdirSync(context.config.dataDir)).toEqual(['store.json']);
  });

  it('that is interrupted leaves nothing', async () => {
    const server = createAdaptorServer({ fetch: site.fetch }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const upload = stage({ method: 'PUT', size: image.length });
    const { pathname } = new URL(resourceUrl(context, upload));
    const sending: ClientRequest = request({
      ...{ port: (server.address() as AddressInfo).port, method: 'PUT' },
      path: `${pathname}?X-Goog-Signature=${upload.signature}`,
      headers: { 'content-type': 'image/png', 'content-length': image.length },
    });
    const failed = once(sending, 'error');
    const received = once(server, 'request');
    sending.write(image.subarray(0, image.length - 1));
    const [incoming] = (await received) as [NodeJS.EventEmitter];
    const closed = new Promise((resolve) => incoming.on('close', resolve));
    sending.destroy(new Error('gone'));
    await Promise.all([failed, closed]);
    server.close();
    await once(server, 'close');
    expect(upload.uploaded).toBe(false);
    expect(readdirSync(context.config.dataDir)).toEqual(['store.json']);
  });

  it('is forgotten after a day', () => {
    const old = stage();
    old.createdAt = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
    const next = stage();
    expect(context.state.stagedUploads).toEqual([next]);
    expect(old.filename).toBe('hip_flexor.png');
  });
});

describe('a file of the shop', () => {
  const PATH = '/cdn/shop/files/folding-mat.webp';

  it('is served to every page, whatever width it asks for', async () => {
    const response = await site.request(`${PATH}?v=1&width=200`, { headers: { origin: 'http://localhost:4001' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'content-type': 'image/webp', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' },
    });
    expect((await response.arrayBuffer()).byteLength).toBe(5254);
  });

  it('is served in parts, as video players ask', async () => {
    const part = await site.request(PATH, { headers: { range: 'bytes=0-3' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      ...[206, 'bytes 0-3/5254', 'RIFF'],
    ]);
    expect((await site.request(PATH, { headers: { range: 'bytes=5254-' } })).status).toBe(416);
  });

  it('is gone once it’s deleted; other paths are never files', async () => {
    context.state.files = context.state.files.filter(({ filename }) => filename !== 'folding-mat.webp');
    expect((await site.request(PATH)).status).toBe(404);
    for (const name of ['..%2fstore.json', '%2e%2e%2f%2e%2e%2fstore.json', 'none.png']) {
      expect((await site.request(`/cdn/shop/files/${name}`)).status).toBe(404);
    }
  });
});
