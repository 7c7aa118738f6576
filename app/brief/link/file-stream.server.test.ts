import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { attachment, fileResponse } from './file-stream.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());

let number = 100;

async function stored(size: number, name = 'guide.pdf') {
  const { db } = shop;
  const bytes = randomBytes(size);
  const brief = await db.brief.findFirstOrThrow();
  number += 1;
  const { id } = await db.briefFile.create({
    data: { shop: SHOP, briefId: brief.id, number, name, bytes, sha256: '' },
  });
  const file = { id, shop: SHOP, name, length: size };
  return { bytes, file, answer: (signal = new AbortController().signal) => fileResponse({ db, file, signal }) };
}

test.each([1, 256 * 1024, 256 * 1024 + 1, 3_000_000])('a file of %i bytes comes whole', async (size) => {
  const { bytes, answer } = await stored(size);
  const response = answer();
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(size),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
});

test('it is read as it is taken, and no further than a reader who goes away', async () => {
  const { answer } = await stored(3_000_000);
  const away = new AbortController();
  const reader = answer(away.signal).body?.getReader();
  expect((await reader?.read())?.value?.byteLength).toBe(256 * 1024);
  away.abort();
  await expect(reader?.read()).rejects.toThrow(/abort/i);
});

test('a file that is erased meanwhile breaks off', async () => {
  const { answer, file } = await stored(1_000_000);
  const reader = answer().body?.getReader();
  await reader?.read();
  await shop.db.briefFile.delete({ where: { id: file.id } });
  await expect(reader?.read()).rejects.toThrow('gone');
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
])('the name %j is written as %s', (name, header) => {
  expect(attachment(name)).toBe(header);
  expect(new Headers({ 'Content-Disposition': attachment(name) }).get('Content-Disposition')).toBe(header);
});
