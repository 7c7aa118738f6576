/**
 * The state, in memory and in a JSON file for the next run. Call `save()` after changing it. Changes in quick succession are
 * written once, shortly after the first: a file of 100 KB for each call took a tenth of this process’s time.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { StoreState } from './state.ts';

export interface OpenState {
  state: StoreState;
  /** Writes the state to disk, within a moment. */
  save(): void;
}

/** Milliseconds from a change until it's written. */
const WRITE_DELAY = 100;

/** Writes what has changed, by file. */
const unwritten = new Map<string, () => void>();
process.on('exit', () => unwritten.forEach((write) => write()));

/**
 * Reads the state from `dataDir/store.json`, or uses `initial` if the file doesn't exist.
 * @throws an error with the file's name if it isn't valid JSON.
 */
export function openState(dataDir: string, initial: () => StoreState): OpenState {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'store.json');
  unwritten.get(file)?.();
  const state = completeState(readState(file), initial());
  const write = () => {
    unwritten.delete(file);
    // The folder may have been deleted meanwhile, with all that's in it.
    if (!existsSync(dataDir)) return;
    const next = `${file}.next`;
    writeFileSync(next, JSON.stringify(state, null, 1));
    renameSync(next, file);
  };
  const save = () => {
    if (unwritten.has(file)) return;
    unwritten.set(file, write);
    setTimeout(() => unwritten.get(file)?.(), WRITE_DELAY).unref();
  };
  write();
  return { state, save };
}

/** Adds what an earlier version of the store didn't have. */
function completeState(saved: StoreState | null, initial: StoreState): StoreState {
  if (!saved) return initial;
  // Products had one variant, and no images.
  const products = saved.products.every((product) => Array.isArray(product.variants)) ? saved : initial;
  return { ...initial, ...saved, products: products.products };
}

function readState(file: string): StoreState | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as StoreState;
  } catch (error) {
    throw new Error(`${file} is not valid JSON. Run with --fresh to start over.`, { cause: error });
  }
}
