/**
 * A data directory with all migrations applied, in node_modules/.cache. PGlite takes seconds to create one, but a fraction
 * of that to load one, which depends on its size: so it has no other databases, and little room for its log and its buffers.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

import { dependencies } from '../../../package.json' with { type: 'json' };
import { readMigrations } from './migrations.ts';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/unwind', import.meta.url));

/** The smallest segments of the log, whose default is 16 MB. */
const INITDB = ['--wal-segsize=1'];
/** The default is 128 MB, which PostgreSQL clears when it starts. */
const CONF = ['shared_buffers = 16MB'];
/** Only a new database would copy these. */
const WITHOUT_OTHERS = [
  `UPDATE pg_database SET datistemplate = false WHERE datname IN ('template0', 'template1')`,
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'CHECKPOINT',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** A tar file for PGlite's `loadDataDir`. */
    databaseTemplate: string;
  }
}

/** Vitest's global setup: builds the template unless there's one for the current migrations. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('databaseTemplate', await databaseTemplate());
}

async function databaseTemplate(): Promise<string> {
  const migrations = readMigrations();
  const version = dependencies['@electric-sql/pglite'];
  const parts = [version, INITDB, CONF, WITHOUT_OTHERS, migrations];
  const hash = createHash('sha256').update(JSON.stringify(parts));
  const name = `database-${hash.digest('hex').slice(0, 16)}.tar`;
  const file = join(CACHE, name);
  if (existsSync(file)) return file;

  const pglite = await PGlite.create({ initDbStartParams: INITDB, postgresqlconf: CONF });
  for (const migration of migrations) await pglite.exec(migration);
  for (const statement of WITHOUT_OTHERS) await pglite.exec(statement);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  mkdirSync(CACHE, { recursive: true });
  // Renaming is atomic, so that another test run never reads half a file.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, file);
  for (const other of readdirSync(CACHE)) {
    if (/^database-.*\.tar$/.test(other) && other !== name) rmSync(join(CACHE, other), { force: true });
  }
  return file;
}
