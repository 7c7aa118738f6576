/** The demo's database: an external PostgreSQL, or the embedded one. */
import { Client } from 'pg';

import { readDataKey } from '../../prisma/data-key.ts';
import { openEmbedded } from '../../prisma/embedded.ts';

export interface DemoDatabase {
  url: string;
  /** The app's `DATA_KEY`. */
  dataKey: string;
  /** For the terminal, without the password. */
  description: string;
  close(): Promise<void>;
}

/**
 * Opens the database. `fresh` empties an external one; the embedded one is in the data folder.
 * @throws an error if the external database can't be reached or has tables of another app
 */
export async function openDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  fresh: boolean;
}): Promise<DemoDatabase> {
  const dataKey = process.env.DATA_KEY || readDataKey(options.dataDir);
  if (options.databaseUrl === null) {
    const embedded = await openEmbedded(options.dataDir);
    return { ...embedded, dataKey, description: 'embedded PostgreSQL' };
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
  const description = `PostgreSQL at ${host}${pathname}`;
  return { url: options.databaseUrl, dataKey, description, close: async () => undefined };
}

/** Drops the app's tables and queue, unless the database has tables of another app. */
async function empty(client: Client): Promise<void> {
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  );
  const tables = rows.map((row) => row.tablename);
  if (tables.length > 0 && !tables.includes('_prisma_migrations')) {
    throw new Error(
      `the database has tables of another app (${tables.slice(0, 3).join(', ')} …), so --fresh does not empty it`,
    );
  }
  await client.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public');
}
