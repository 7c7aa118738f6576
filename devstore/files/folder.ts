/** The bytes of the shop's files and of staged uploads, in the data folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { StoreContext } from '../context.ts';
import type { FileRecord, StagedUploadRecord } from '../state/file.ts';

/** Where files are served. */
export const FILES_PATH = '/cdn/shop/files';

/** Where the theme's assets are on a real shop. */
export const ASSETS_PATH = '/cdn/shop/t/1/assets';

/** The files that the shop has at first. */
const SAMPLES = fileURLToPath(new URL('../content/files', import.meta.url));

/** A file's path on the store, with a version, as Shopify adds one. */
export function filePath(filename: string, { updatedAt }: Pick<FileRecord, 'updatedAt'>): string {
  return `${FILES_PATH}/${encodeURIComponent(filename)}?v=${Math.floor(Date.parse(updatedAt) / 1000)}`;
}

/** The bytes of a file, or of a preview image; null if there are none. */
export function readFileBytes({ config }: StoreContext, filename: string): Buffer | null {
  if (basename(filename) !== filename) return null;
  return readOrNull(join(config.dataDir, 'files', filename)) ?? readOrNull(join(SAMPLES, filename));
}

export function writeFileBytes({ config }: StoreContext, filename: string, bytes: Uint8Array): void {
  writeWhole(join(config.dataDir, 'files', filename), bytes);
}

export function deleteFileBytes({ config }: StoreContext, filename: string): void {
  rmSync(join(config.dataDir, 'files', filename), { force: true });
}

export function readStagedBytes({ config }: StoreContext, upload: StagedUploadRecord): Buffer | null {
  return upload.uploaded ? readOrNull(stagedFile(config.dataDir, upload)) : null;
}

export function writeStagedBytes({ config }: StoreContext, upload: StagedUploadRecord, bytes: Uint8Array): void {
  writeWhole(stagedFile(config.dataDir, upload), bytes);
}

export function deleteStagedBytes({ config }: StoreContext, upload: StagedUploadRecord): void {
  rmSync(stagedFile(config.dataDir, upload), { force: true });
}

function stagedFile(dataDir: string, { signature }: StagedUploadRecord): string {
  return join(dataDir, 'staged', signature);
}

/** A file is there completely or not at all. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, bytes);
  renameSync(`${path}.next`, path);
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
