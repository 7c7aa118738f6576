import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { attachment, fileResponse } from './file-stream.server';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());

let number = 100;

async function createFile(size: number, name = 'guide.pdf') {
  const { db } = shop;
  const bytes = randomBytes(size);
  const brief = await db.brief.findFirstOrThrow();
  number += 1;
  const { id } = await db.briefFile.create({
    data: { shop: SHOP, briefId: brief.id, number, name, bytes, sha256: '' },
  });
  const file = { id, shop: SHOP, name, length: size };
  return { bytes, file, respond: (signal = new AbortController().signal) => fileResponse({ db, file, signal }) };
}

test.each([1, 256 * 1024, 256 * 1024 + 1, 3_000_000])('streams all bytes of a %i-byte file', async (size) => {
  const { bytes, respond } = await createFile(size);
  const response = respond();
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(size),
    'x-robots-tag': 'noindex',
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
});

test('reads one chunk at a time, and stops when the client disconnects', async () => {
  const { respond } = await createFile(3_000_000);
  const client = new AbortController();
  const reader = respond(client.signal).body?.getReader();
  expect((await reader?.read())?.value?.byteLength).toBe(256 * 1024);
  client.abort();
  await expect(reader?.read()).rejects.toThrow(/abort/i);
});

test('fails the stream if the file is deleted during the download', async () => {
  const { respond, file } = await createFile(1_000_000);
  const reader = respond().body?.getReader();
  await reader?.read();
  await shop.db.briefFile.delete({ where: { id: file.id } });
  await expect(reader?.read()).rejects.toThrow('deleted');
});

test.each([
  ['buyers-brief.pdf', `attachment; filename="buyers-brief.pdf"; filename*=UTF-8''buyers-brief.pdf`],
  [
    'Führer für Käufer.pdf',
    `attachment; filename="Fuhrer fur Kaufer.pdf"; filename*=UTF-8''F%C3%BChrer%20f%C3%BCr%20K%C3%A4ufer.pdf`,
  ],
  ['دليل.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%D8%AF%D9%84%D9%8A%D9%84.pdf`],
  ['a "b" \\ 100%.pdf', `attachment; filename="a _b_ _ 100_.pdf"; filename*=UTF-8''a%20%22b%22%20%5C%20100%25.pdf`],
  [`it's (1)*.pdf`, `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ['a\r\nSet-Cookie: b.pdf', `attachment; filename="aSet-Cookie: b.pdf"; filename*=UTF-8''aSet-Cookie%3A%20b.pdf`],
  ['\ud800.pdf', `attachment; filename=".pdf"; filename*=UTF-8''.pdf`],
  ['', `attachment; filename="guide.pdf"; filename*=UTF-8''guide.pdf`],
])('encodes the name %j as %s', (name, header) => {
  expect(attachment(name)).toBe(header);
  expect(new Headers({ 'Content-Disposition': attachment(name) }).get('Content-Disposition')).toBe(header);
});
