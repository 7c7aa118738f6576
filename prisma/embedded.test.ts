import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { readDataKey } from './data-key';
import { openEmbedded } from './embedded';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'unwind-embedded-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What others than the owner may do with a file or folder. */
const othersMay = (path: string) => statSync(path).mode & 0o077;

test('only the owner can open the data and the socket that serves it', async () => {
  const dataDir = join(folder, 'data');
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  for (const each of [dataDir, join(dataDir, 'postgres')]) chmodSync(each, 0o755);
  const database = await openEmbedded(dataDir);
  const socketFolder = new URL(database.url).searchParams.get('host') ?? '';
  try {
    expect([dataDir, join(dataDir, 'embedded.json'), socketFolder].map(othersMay)).toEqual([0, 0, 0]);
    expect(statSync(join(socketFolder, '.s.PGSQL.5432')).isSocket()).toBe(true);
    expect(new URL(database.url).port).toBe('');
    const other = await openEmbedded(dataDir);
    expect(other.url).toBe(database.url);
    const client = new Client({ connectionString: other.url });
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  } finally {
    await database.close();
  }
  expect([existsSync(socketFolder), existsSync(join(dataDir, 'embedded.json'))]).toEqual([false, false]);
}, 30_000);

test('replaces what a crashed process left, and needs no short path for the data or the temporary folder', async () => {
  const dataDir = join(folder, 'a long path '.repeat(20));
  const left = mkdtempSync(join(tmpdir(), 'unwind-'));
  writeFileSync(join(left, '.s.PGSQL.5432'), '');
  mkdirSync(dataDir);
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(left)}`;
  writeFileSync(join(dataDir, 'embedded.json'), JSON.stringify({ pid: 2 ** 22 + 1, url }));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = join(folder, 'temporary '.repeat(10));
  const database = await openEmbedded(dataDir).finally(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  expect(dirname(new URL(database.url).searchParams.get('host') ?? '')).toBe('/tmp');
  await database.close();
  expect(existsSync(left)).toBe(false);
}, 30_000);

test('the data key is created once, and only its owner can read it', () => {
  const dataDir = join(folder, 'data');
  const key = readDataKey(dataDir);
  expect(key).toMatch(/^[\w-]{43}$/);
  const file = join(dataDir, 'data.key');
  chmodSync(file, 0o644);
  expect(readDataKey(dataDir)).toBe(key);
  expect([dataDir, file].map(othersMay)).toEqual([0, 0]);
  expect(readDataKey(join(folder, 'other'))).not.toBe(key);
});
