import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Marks a data folder as this process's own, so that two demos do not write into one.
 * @returns what gives it up again
 * @throws an Error where a process that still runs has it
 */
export function claimDataDir(folder: string): () => void {
  const file = join(folder, 'demo.pid');
  mkdirSync(folder, { recursive: true });
  const owner = runningOwner(file);
  if (owner !== null && owner !== process.pid) {
    throw new Error(
      `${folder} is in use by a demo that runs (process ${owner}). Stop it, or set DATA_DIR, PORT and STORE_PORT for a second one.`,
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
