import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { type TestDatabase, testDatabase } from '../../../tests/support/database';

import type { Tx } from '~/db.server';

import { createBrief, saveBrief } from './briefs.server';
import { currentFile } from './file.server';
import { chooseFile, findVersion, listFiles, makeFile } from './file-versions.server';
import { pdf, protectedPdf } from '../testing/pdfs';
import { MAX_PDF } from './upload';
import { takeUpload } from './upload.server';

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

const at = () => ({ db: database.db, shop, briefId });
const list = async () => {
  const files = await listFiles(at());
  const current = files?.versions.find(({ id }) => id === files.currentId);
  return { ...files, current: current?.number ?? null, numbers: files?.versions.map(({ number }) => number) };
};
const save = async (changes: object) => {
  const { id, revision } = await database.db.brief.findUniqueOrThrow({ where: { id: briefId } });
  return saveBrief({ ...at(), shopName, id, revision, document: { ...buyersBrief, ...changes } });
};

/** As a browser sends it, with whatever it is given. */
function uploadOf(...files: [name: string, content: BlobPart, type?: string][]): Request {
  const form = new FormData();
  for (const [name, content, type] of files) form.append('file', new File([content], name, { type }));
  return new Request('https://app.example/', { method: 'POST', body: form });
}
const take = (request: Request) => takeUpload({ ...at(), request });

test('an upload is what readers get from then on, under its own name, and nothing is overwritten', async () => {
  const bytes = await pdf(4);
  // Whatever the browser takes it for.
  expect(await take(uploadOf(['../Führer (1).pdf', bytes, 'text/plain']))).toEqual({ ok: true, number: 2 });
  expect(await list()).toMatchObject({ current: 2, numbers: [2, 1], followsText: false });
  expect((await list()).versions?.[0]).toMatchObject({ source: 'uploaded', pages: 4, size: bytes.byteLength });
  const file = await currentFile(at());
  expect(file?.name).toBe('Führer-1.pdf');
  const kept = await database.db.briefFile.findUniqueOrThrow({ where: { id: file?.id ?? '' } });
  expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
});

test('saving makes no other while readers get an upload, and the text may be left out or hold any letter', async () => {
  expect(await save({ title: '選び方', sections: [] })).toMatchObject({ title: '選び方' });
  expect(await list()).toMatchObject({ current: 2, numbers: [2, 1] });
  const problems = await makeFile({ ...at(), shopName });
  expect(problems?.map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'sections']));
  expect(await list()).toMatchObject({ current: 2 });
});

test('an older version can be chosen, and then the text again', async () => {
  const [, first] = (await list()).versions ?? [];
  expect(await chooseFile({ ...at(), id: first?.id ?? '' })).toBe(true);
  expect(await list()).toMatchObject({ current: 1, followsText: false });
  expect(await chooseFile({ ...at(), id: 'none' })).toBe(false);
  expect(await chooseFile({ ...at(), shop: 'other.myshopify.com', id: first?.id ?? '' })).toBe(false);
  expect(await findVersion({ ...at(), shop: 'other.myshopify.com', id: first?.id ?? '' })).toBeNull();

  await save({ title: 'Written anew' });
  expect(await list()).toMatchObject({ current: 1, numbers: [2, 1] });
  expect(await makeFile({ ...at(), shopName })).toEqual([]);
  expect(await list()).toMatchObject({ current: 3, numbers: [3, 2, 1], followsText: true });
  // The text is the same, so the file is, and a newer upload is not what readers get.
  await take(uploadOf(['again.pdf', await pdf()]));
  expect(await makeFile({ ...at(), shopName })).toEqual([]);
  expect(await list()).toMatchObject({ current: 3, numbers: [4, 3, 2, 1] });
  expect((await currentFile(at()))?.name).toBe('the-brief.pdf');
});

test('what is saved while the file is made, or chosen while the text is saved, is what readers get', async () => {
  await take(uploadOf(['mine.pdf', await pdf()]));
  // The file is being made, and has read the text that is replaced.
  expect(
    await makeFile({ ...at(), db: meanwhile('settings', () => save({ title: 'Saved meanwhile' })), shopName }),
  ).toEqual([]);
  expect(await made()).toBe('Saved meanwhile');

  await take(uploadOf(['mine.pdf', await pdf()]));
  // The text is being saved, and need not be printed yet.
  const { id, revision } = await database.db.brief.findUniqueOrThrow({ where: { id: briefId } });
  const db = meanwhile('$transaction', () => makeFile({ ...at(), shopName }));
  await saveBrief({ ...at(), db, shopName, id, revision, document: { ...buyersBrief, title: 'Saved last' } });
  expect(await made()).toBe('Saved last');
});

test.each<[string, () => Promise<Request> | Request, number, RegExp]>([
  ['no PDF', () => uploadOf(['a.pdf', 'text']), 422, /is not a PDF/],
  ['nothing in it', () => uploadOf(['a.pdf', '']), 422, /is empty/],
  ['a password', async () => uploadOf(['a.pdf', await protectedPdf('x')]), 422, /is protected/],
  ['eleven megabytes', () => uploadOf(['a.pdf', new Uint8Array(11 * 1024 * 1024)]), 413, /10 MB is the most/],
  ['one byte too many', () => uploadOf(['a.pdf', new Uint8Array(MAX_PDF + 1)]), 413, /10 MB is the most/],
  ['no file', () => uploadOf(), 422, /Choose a PDF/],
  ['two files', async () => uploadOf(['a.pdf', await pdf()], ['b.pdf', await pdf()]), 422, /not several/],
  ['a text for a file', () => form((fields) => fields.set('file', '%PDF-')), 422, /Choose a PDF/],
  ['JSON', () => sent('{}', 'application/json'), 415, /cannot be read/],
  ['no type', () => sent('x', ''), 415, /cannot be read/],
  [
    'a form that ends early',
    () => sent('--x\r\nContent-Dis', 'multipart/form-data; boundary=x'),
    400,
    /cannot be read/,
  ],
  ['a form without a boundary', () => sent('--x', 'multipart/form-data'), 400, /cannot be read/],
])('an upload with %s is refused with why, and the file stays', async (_, make, status, why) => {
  const before = await list();
  const upload = await take(await make());
  expect(upload).toEqual({ ok: false, status, message: expect.stringMatching(why) as string });
  expect(await list()).toEqual(before);
});

test('of a body without an end, no more is kept than the largest PDF', async () => {
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
  expect(await take(request)).toMatchObject({ ok: false, status: 413 });
  expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
});

test('a Brief that is gone takes no file', async () => {
  const request = uploadOf(['a.pdf', await pdf()]);
  expect(await takeUpload({ ...at(), briefId: 'gone', request })).toMatchObject({ ok: false, status: 404 });
});

function form(fill: (fields: FormData) => void): Request {
  const body = new FormData();
  fill(body);
  return new Request('https://app.example/', { method: 'POST', body });
}

function sent(body: string, type: string): Request {
  return new Request('https://app.example/', { method: 'POST', body, headers: { 'Content-Type': type } });
}

/** The database, where something else is done before its `part` is used for the first time. */
function meanwhile(part: 'settings' | '$transaction', act: () => Promise<unknown>): TestDatabase['db'] {
  let isDone = false;
  const first = async () => {
    if (isDone) return;
    isDone = true;
    await act();
  };
  return new Proxy(database.db, {
    get(db, name) {
      if (name !== part || isDone) return Reflect.get(db, name) as unknown;
      if (part === '$transaction') {
        return async (work: (tx: Tx) => Promise<unknown>) => first().then(() => db.$transaction(work));
      }
      return {
        findUnique: (query: Parameters<typeof db.settings.findUnique>[0]) =>
          first().then(() => db.settings.findUnique(query)),
      };
    },
  });
}

/** Title of the PDF that readers get, where it is made from the text. */
async function made(): Promise<string | undefined> {
  const file = await currentFile(at());
  const { bytes, source } = await database.db.briefFile.findUniqueOrThrow({ where: { id: file?.id ?? '' } });
  return source === 'made' ? (await PDFDocument.load(bytes)).getTitle() : undefined;
}
