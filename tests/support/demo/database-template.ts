/**
 * The database of a demo that's about to start for the first time, with all migrations applied, in node_modules/.cache.
 * Creating one takes six seconds of processor time, copying it a fraction of one.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runTool } from '../../../devstore/demo/child.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { openEmbedded } from '../../../prisma/embedded.ts';
import { readMigrations } from '../database/migrations.ts';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/unwind', import.meta.url));

let template: Promise<string> | undefined;

/** Copies it into a demo's data folder, which has no database yet. */
export async function copyDatabaseTemplate(dataDir: string): Promise<void> {
  template ??= databaseTemplate();
  cpSync(await template, join(dataDir, 'postgres'), { recursive: true });
}

/** The template's folder. Creates it unless there's one for the current migrations. */
async function databaseTemplate(): Promise<string> {
  const { prisma, '@electric-sql/pglite': pglite } = packageJson.dependencies;
  const hash = createHash('sha256').update(JSON.stringify([prisma, pglite, readMigrations()]));
  const name = `demo-database-${hash.digest('hex').slice(0, 16)}`;
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;

  mkdirSync(CACHE, { recursive: true });
  const dataDir = mkdtempSync(join(CACHE, 'unfinished-'));
  try {
    const database = await openEmbedded(dataDir);
    try {
      await runTool('node', ['prisma/migrate.ts'], { DATABASE_URL: database.url });
    } finally {
      await database.close();
    }
    // At once, so that nothing ever copies half of it. Another process may have been faster.
    if (!existsSync(folder)) renameSync(join(dataDir, 'postgres'), folder);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  for (const other of readdirSync(CACHE)) {
    if (other.startsWith('demo-database-') && other !== name)
      rmSync(join(CACHE, other), { recursive: true, force: true });
  }
  return folder;
}
