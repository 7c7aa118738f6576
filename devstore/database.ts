/** The demo's database: a PostgreSQL that was named, or the embedded one. */
import { Client } from 'pg';

import { openEmbedded } from '../prisma/embedded.ts';

export interface DemoDatabase {
  url: string;
  /** For people; without password. */
  description: string;
  close(): Promise<void>;
}

/**
 * Opens the database; a named one is emptied where `fresh` is set (the embedded one lies in the data folder, which is).
 * @throws an Error where a named server does not answer, or holds tables that are not the app's
 */
export async function openDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  fresh: boolean;
}): Promise<DemoDatabase> {
  if (options.databaseUrl === null) {
    const embedded = await openEmbedded(options.dataDir);
    return { ...embedded, description: 'embedded PostgreSQL (PGlite)' };
  }
  const { host, pathname } = new URL(options.databaseUrl);
  const client = new Client({ connectionString: options.databaseUrl });
  try {
    await client.connect();
    if (options.fresh) await empty(client);
  } catch (error) {
    throw new Error(`DATABASE_URL (${host}${pathname}): ${(error as Error).message}`, { cause: error });
  } finally {
    await client.end();
  }
  return { url: options.databaseUrl, description: `PostgreSQL at ${host}${pathname}`, close: async () => undefined };
}

/** Drops the app's tables and its queue. A database that holds anything else is left alone. */
async function empty(client: Client): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  );
  const tables = rows.map((row) => row.tablename);
  if (tables.length > 0 && !tables.includes('_prisma_migrations')) {
    throw new Error(
      `it holds tables that this app did not make (${tables.slice(0, 3).join(', ')} …); --fresh leaves it alone`,
    );
  }
  await client.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public');
}
