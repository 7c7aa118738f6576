/**
 * Applies the migrations to the database in DATABASE_URL: `node prisma/migrate.ts`. Processes that start at the same time
 * take turns. Prisma's own lock gives up after ten seconds, which a large migration can take.
 */
import { spawn } from 'node:child_process';

import { Client } from 'pg';

/** Any number that no other program uses for an advisory lock in this database. */
const LOCK = 81_530_271;

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
// Released when the connection closes, also if this process is killed.
await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
const child = spawn('prisma', ['migrate', 'deploy'], {
  stdio: 'inherit',
  env: { ...process.env, PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK: '1' },
  shell: process.platform === 'win32',
});
child.once('error', (error) => {
  console.error(`prisma: ${error.message}`);
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
  void client.end();
});
