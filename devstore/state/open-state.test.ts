import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test, vi } from 'vitest';

import { initialState } from '../content/initial-state.ts';
import { openState } from './open-state.ts';
import type { StoreState } from './state.ts';

function written(dataDir: string): StoreState {
  return JSON.parse(readFileSync(join(dataDir, 'store.json'), 'utf8')) as StoreState;
}

test('data of an earlier version gets the files and products that it lacks, and keeps the rest', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const { files: _files, stagedUploads: _uploads, ...earlier } = initialState();
  const products = [{ id: 200, variantId: 201, price: '89.00', title: 'Tool' }];
  writeFileSync(join(dataDir, 'store.json'), JSON.stringify({ ...earlier, products, nextId: 1234 }));
  const opened = openState(dataDir, initialState);
  const { state } = opened;
  expect([state.files, state.stagedUploads, state.products, state.nextId]).toEqual([
    ...[initialState().files, [], initialState().products, 1234],
  ]);
  state.products.pop();
  opened.save();
  expect(openState(dataDir, initialState).state.products).toHaveLength(2);
});

test('changes are written a moment later', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const opened = openState(dataDir, initialState);
  for (const nextId of [7001, 7002]) {
    opened.state.nextId = nextId;
    opened.save();
  }
  expect(written(dataDir).nextId).toBe(initialState().nextId);
  await vi.waitFor(() => expect(written(dataDir).nextId).toBe(7002));
});

test('what isn’t written yet is when the process ends', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const script = `
    import { initialState } from ${JSON.stringify(new URL('../content/initial-state.ts', import.meta.url).href)};
    import { openState } from ${JSON.stringify(new URL('open-state.ts', import.meta.url).href)};
    const { state, save } = openState(${JSON.stringify(dataDir)}, initialState);
    state.nextId = 7003;
    save();
    process.exit(0);`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(written(dataDir).nextId).toBe(7003);
});
