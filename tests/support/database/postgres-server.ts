/** A PostgreSQL server for tests, on this machine. Tests make databases of their own there and drop them. */
import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

/** Where CI looks. `TEST_POSTGRES_URL` names another server, whose user may create databases. */
export const POSTGRES_URL = process.env.TEST_POSTGRES_URL || 'postgresql://root@127.0.0.1:5432/postgres';

/** The server's version, such as `15.20`; null if there's no server. */
export async function postgresVersion(): Promise<string | null> {
  try {
    const [row] = await onServer((client) =>
      client.query<{ version: string }>("SELECT current_setting('server_version') AS version"),
    );
    return row?.version.split(' ')[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Creates a database.
 * @param template another database to copy
 * @returns its URL, and a function that drops it
 */
export async function createDatabase(
  template = 'template0',
): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const name = `unwind_test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(POSTGRES_URL);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop: () =>
      onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).then(() => undefined),
  };
}

async function onServer<Row>(run: (client: Client) => Promise<{ rows: Row[] }>): Promise<Row[]> {
  const client = new Client({ connectionString: POSTGRES_URL });
  await client.connect();
  try {
    return (await run(client)).rows;
  } finally {
    await client.end();
  }
}
