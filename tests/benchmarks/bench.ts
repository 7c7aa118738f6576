/**
 * `npm run bench -- [PART…] [--seconds=5] [--rounds=3] [--people=1000000]`: what the server handles, in one run, next to the
 * goals. On the PostgreSQL server that `DATABASE_URL` names, in databases of its own, or else embedded. Prints a table, and
 * the same as JSON. Needs a build (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readArguments } from './bench/arguments.ts';
import { runParts } from './bench/run-parts.ts';

const options = readArguments(process.argv.slice(2));

if (process.env.DATABASE_URL) await runParts(process.env.DATABASE_URL, options, console.log);
else runEmbedded();

/** Runs this file again, in the process that has an embedded database in a new folder. */
function runEmbedded(): void {
  const folder = mkdtempSync(join(tmpdir(), 'unwind-bench-'));
  const command = ['prisma/with-database.ts', process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, DATA_DIR: folder, BENCH_EMBEDDED: '1' };
  process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit', env }).status ?? 1;
  rmSync(folder, { recursive: true, force: true });
}
