import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { initialState } from '../content/initial-state.ts';
import { openState } from './open-state.ts';

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
