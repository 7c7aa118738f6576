import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { importArticle } from '../../import/import-article';
import { importer } from './run-import.server';

const shop = 'one.myshopify.com';
const content = '<h2>1. Squat</h2><p>Do 10 reps.</p><h2>2. Plank</h2><p>Hold for 30 seconds.</p>';
let folder = '';
let entry = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unwind-import-'));
  entry = join(folder, 'process.mjs');
  await build({
    ...{ entryPoints: ['app/routine/import-source/run/entry.ts'], outfile: entry },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'warning' },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

test('a process gives what the grammar gives, and this one goes on meanwhile', async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  expect(await importer(entry)({ shop, content, title: 'Legs' })).toEqual(importArticle(content, 'Legs'));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(2);
});

test.each([
  ['takes too long', 'for (;;);'],
  ['takes too much memory', 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));'],
  ['fails', 'throw new Error("x");'],
  ['ends', ''],
])(
  'a process that %s is ended',
  async (name, source) => {
    const running = importer(script(`${name}.mjs`, source), 3000)({ shop, content, title: '' });
    await expect(running).rejects.toThrow('takes too long to read');
  },
  30_000,
);

test('a process has no secrets', async () => {
  const source = `process.once('message', () => process.send({ result: { reason: JSON.stringify(process.env) } }));`;
  const run = importer(script('env.mjs', source));
  expect(await run({ shop, content, title: '' })).toEqual({ reason: '{}' });
});

test('a shop has a few imports at a time, and others have theirs', async () => {
  const run = importer(entry);
  const shops = [shop, shop, shop, shop, 'two.myshopify.com'];
  const settled = await Promise.allSettled(shops.map((each) => run({ shop: each, content, title: '' })));
  expect(settled.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ]);
});
