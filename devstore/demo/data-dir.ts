import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Locks a data folder, so that two demos can't use the same one.
 * @returns a function that releases the lock
 * @throws an error if a running process has the lock
 */
export function lockDataDir(folder: string): () => void {
  const file = join(folder, 'demo.pid');
  mkdirSync(folder, { recursive: true });
  const owner = runningOwner(file);
  if (owner !== null && owner !== process.pid) {
    throw new Error(
      `${folder} is in use by another demo (process ${owner}). Stop it, or set DATA_DIR, PORT and STORE_PORT to run a second one.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function runningOwner(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
