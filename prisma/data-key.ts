/**
 * The key that encrypts access tokens in the embedded database, unless `DATA_KEY` is set. It's created with the data, in a
 * file that only its owner can read.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'data.key';

/** Reads the data folder's key. Creates the folder and the key if they don't exist. */
export function readDataKey(dataDir: string): string {
  protectFolder(dataDir);
  const file = join(dataDir, FILE);
  try {
    // Fails if the file exists, so that two processes never use different keys.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Creates a folder that only its owner can open, or takes others' permissions from an existing one. */
export function protectFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
