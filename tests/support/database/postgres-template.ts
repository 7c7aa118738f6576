/** Vitest's global setup for tests on a PostgreSQL server: a database with all migrations, which each test file copies. */
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

import { createDatabase } from './postgres-server.ts';
import { readMigrations } from './migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Name of the database to copy; undefined if tests use PGlite. */
    postgresTemplate?: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { name, url, drop } = await createDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const migration of readMigrations()) await client.query(migration);
  await client.end();
  project.provide('postgresTemplate', name);
  return drop;
}
