import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import type { Tx } from '~/db.server';

import { createBrief, saveBrief } from '../drafts.server';
import { findCurrentFile } from './current-file.server';
import { chooseFile, findVersion, listFiles, generateFile } from './file-versions.server';
import { pdf, protectedPdf } from '../../../tests/support/app/pdfs';
import { MAX_PDF_BYTES } from './upload-limits';
import { receiveUpload } from './upload.server';

const shop = 'shop.myshopify.com';
const shopName = 'Core Nexus';
let database: TestDatabase;
let briefId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id, revision } = await createBrief({ db, shop, title: 'The Brief' });
  await saveBrief({ db, shop, shopName, id, revision, document: buyersBrief });
  briefId = id;
}, 60_000);
afterAll(() => database.close());

const context = () => ({ db: database.db, shop, briefId });
const list = async () => {
  const files = await listFiles(context());
  const current = files?.versions.find(({ id }) => id === files.currentId);
  return { ...files, current: current?.number ?? null, numbers: files?.versions.map(({ number }) => number) };
};
const save = async (changes: object) => {
  const { id, revision } = await database.db.brief.findUniqueOrThrow({ where: { id: briefId } });
  return saveBrief({ ...context(), shopName, id, revision, document: { ...buyersBrief, ...changes } });
};

function uploadRequest(...files: [name: string, content: BlobPart, type?: string][]): Request {
  const form = new FormData();
  for (const [name, content, type] of files) form.append('file', new File([content], name, { type }));
  return new Request('https://app.example/', { method: 'POST', body: form });
}
const upload = (request: Request) => receiveUpload({ ...context(), locale: '', request });

test('readers get an upload under its own name, and earlier versions stay', async () => {
  const bytes = await pdf(4);
  // The browser's content type doesn't matter.
  expect(await upload(uploadRequest(['../Führer (1).pdf', bytes, 'text/plain']))).toEqual({ ok: true, number: 2 });
  expect(await list()).toMatchObject({ current: 2, numbers: [2, 1], followsText: false });
  expect((await list()).versions?.[0]).toMatchObject({ source: 'uploaded', pages: 4, size: bytes.byteLength });
  const file = await findCurrentFile(context());
  expect(file?.name).toBe('Führer-1.pdf');
  const stored = await database.db.briefFile.findUniqueOrThrow({ where: { id: file?.id ?? '' } });
  expect(Buffer.from(stored.bytes).equals(bytes)).toBe(true);
});

test('saving generates no PDF while readers get an upload, so the text may be empty or unprintable', async () => {
  expect(await save({ title: 'Guide 𓀀', sections: [] })).toMatchObject({ title: 'Guide 𓀀' });
  expect(await list()).toMatchObject({ current: 2, numbers: [2, 1] });
  const problems = await generateFile({ ...context(), shopName });
  expect(problems?.map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'sections']));
  expect(await list()).toMatchObject({ current: 2 });
});

test('the merchant can switch to an older version and back to the generated PDF', async () => {
  const [, first] = (await list()).versions ?? [];
  expect(await chooseFile({ ...context(), id: first?.id ?? '' })).toBe(true);
  expect(await list()).toMatchObject({ current: 1, followsText: false });
  expect(await chooseFile({ ...context(), id: 'none' })).toBe(false);
  expect(await chooseFile({ ...context(), shop: 'other.myshopify.com', id: first?.id ?? '' })).toBe(false);
  expect(await findVersion({ ...context(), shop: 'other.myshopify.com', id: first?.id ?? '' })).toBeNull();

  await save({ title: 'Rewritten' });
  expect(await list()).toMatchObject({ current: 1, numbers: [2, 1] });
  expect(await generateFile({ ...context(), shopName })).toEqual([]);
  expect(await list()).toMatchObject({ current: 3, numbers: [3, 2, 1], followsText: true });
  // The same text doesn't create another version, and readers get it instead of the newer upload.
  await upload(uploadRequest(['again.pdf', await pdf()]));
  expect(await generateFile({ ...context(), shopName })).toEqual([]);
  expect(await list()).toMatchObject({ current: 3, numbers: [4, 3, 2, 1] });
  expect((await findCurrentFile(context()))?.name).toBe('the-brief.pdf');
});

test('readers get the latest text, even if it’s saved while a PDF is being generated or vice versa', async () => {
  await upload(uploadRequest(['mine.pdf', await pdf()]));
  // Saves a new text after generating has read the old one.
  expect(
    await generateFile({
      ...context(),
      db: interrupt('settings', () => save({ title: 'Saved while generating' })),
      shopName,
    }),
  ).toEqual([]);
  expect(await generatedTitle()).toBe('Saved while generating');

  await upload(uploadRequest(['mine.pdf', await pdf()]));
  // Switches to the generated PDF after saving has decided that none is needed.
  const { id, revision } = await database.db.brief.findUniqueOrThrow({ where: { id: briefId } });
  const db = interrupt('$transaction', () => generateFile({ ...context(), shopName }));
  await saveBrief({ ...context(), db, shopName, id, revision, document: { ...buyersBrief, title: 'Saved last' } });
  expect(await generatedTitle()).toBe('Saved last');
});

test.each<[string, () => Promise<Request> | Request, number, RegExp]>([
  ['a text file', () => uploadRequest(['a.pdf', 'text']), 422, /isn’t a PDF/],
  ['an empty file', () => uploadRequest(['a.pdf', '']), 422, /is empty/],
  ['a protected PDF', async () => uploadRequest(['a.pdf', await protectedPdf('x')]), 422, /is protected/],
  ['11 MB', () => uploadRequest(['a.pdf', new Uint8Array(11 * 1024 * 1024)]), 413, /over the 10 MB limit/],
  ['one byte too many', () => uploadRequest(['a.pdf', new Uint8Array(MAX_PDF_BYTES + 1)]), 413, /over the 10 MB limit/],
  ['no file', () => uploadRequest(), 422, /Select a PDF/],
  ['two files', async () => uploadRequest(['a.pdf', await pdf()], ['b.pdf', await pdf()]), 422, /one PDF at a time/],
  ['text instead of a file', () => form((fields) => fields.set('file', '%PDF-')), 422, /Select a PDF/],
  ['JSON', () => post('{}', 'application/json'), 415, /couldn’t be read/],
  ['no content type', () => post('x', ''), 415, /couldn’t be read/],
  ['a truncated form', () => post('--x\r\nContent-Dis', 'multipart/form-data; boundary=x'), 400, /couldn’t be read/],
  ['a form without a boundary', () => post('--x', 'multipart/form-data'), 400, /couldn’t be read/],
])('rejects an upload with %s, and keeps the current version', async (_, make, status, message) => {
  const before = await list();
  const result = await upload(await make());
  expect(result).toEqual({ ok: false, status, message: expect.stringMatching(message) as string });
  expect(await list()).toEqual(before);
});

test('keeps no more than the largest PDF of an endless body in memory', async () => {
  const chunk = new Uint8Array(1024 * 1024);
  let sentBytes = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sentBytes += chunk.byteLength;
      if (sentBytes > 600 * chunk.byteLength) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const before = process.memoryUsage.rss();
  const request = new Request('https://app.example/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    duplex: 'half',
  });
  expect(await upload(request)).toMatchObject({ ok: false, status: 413 });
  expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
});

test('rejects more than four uploads of a shop at once, without reading them', async () => {
  const endless = () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    return new Request('https://app.example/', { method: 'POST', body, headers, duplex: 'half' });
  };
  const shop = 'busy.myshopify.com';
  for (let running = 0; running < 4; running += 1)
    void receiveUpload({ ...context(), locale: '', shop, request: endless() });
  const request = endless();
  const rejected = await receiveUpload({ ...context(), locale: '', shop, request });
  expect(rejected).toEqual({
    ok: false,
    status: 503,
    message: expect.stringMatching(/Try again in a minute/) as string,
  });
  expect(request.bodyUsed).toBe(false);
  // Others can upload.
  expect(await upload(uploadRequest(['a.txt', 'Dear reader']))).toMatchObject({ status: 422 });
});

test('rejects an upload for a deleted Brief', async () => {
  const request = uploadRequest(['a.pdf', await pdf()]);
  expect(await receiveUpload({ ...context(), locale: '', briefId: 'deleted', request })).toMatchObject({
    ok: false,
    status: 404,
  });
});

function form(fill: (fields: FormData) => void): Request {
  const body = new FormData();
  fill(body);
  return new Request('https://app.example/', { method: 'POST', body });
}

function post(body: string, type: string): Request {
  return new Request('https://app.example/', { method: 'POST', body, headers: { 'Content-Type': type } });
}

/** The database, except that `act` runs before `part` is used for the first time. */
function interrupt(part: 'settings' | '$transaction', act: () => Promise<unknown>): TestDatabase['db'] {
  let hasRun = false;
  const runOnce = async () => {
    if (hasRun) return;
    hasRun = true;
    await act();
  };
  return new Proxy(database.db, {
    get(db, name) {
      if (name !== part || hasRun) return Reflect.get(db, name) as unknown;
      if (part === '$transaction') {
        return async (work: (tx: Tx) => Promise<unknown>) => runOnce().then(() => db.$transaction(work));
      }
      return {
        findUnique: (query: Parameters<typeof db.settings.findUnique>[0]) =>
          runOnce().then(() => db.settings.findUnique(query)),
      };
    },
  });
}

/** Title of the PDF that readers get, if it's generated. */
async function generatedTitle(): Promise<string | undefined> {
  const file = await findCurrentFile(context());
  const { bytes, source } = await database.db.briefFile.findUniqueOrThrow({ where: { id: file?.id ?? '' } });
  return source === 'generated' ? (await PDFDocument.load(bytes)).getTitle() : undefined;
}
