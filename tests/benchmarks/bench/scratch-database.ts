/** Databases for a benchmark: new and migrated on a PostgreSQL server, or the embedded one. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

import pg from 'pg';

export interface Scratch {
  url: string;
  client: pg.Client;
  close: () => Promise<void>;
}

interface ScratchDatabases {
  label: string;
  /** The embedded database is always the same, emptied of people and jobs. */
  create: () => Promise<Scratch>;
  close: () => Promise<void>;
}

/** Settings without which a commit isn't durable, so that a comparison with one means nothing. */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'];

/**
 * @param url a server whose user may create databases, or the embedded database
 * @throws if the server doesn't make commits durable
 */
export async function openScratchDatabases(url: string, isEmbedded: boolean): Promise<ScratchDatabases> {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  const setting = async (name: string) =>
    (await server.query<{ value: string }>('SELECT current_setting($1) AS value', [name])).rows[0]?.value;
  const version = (await setting('server_version'))?.split(' ')[0];
  if (isEmbedded) {
    migrate(url);
    return {
      // PGlite always runs with `fsync` off: what it writes survives this process, but not the machine.
      label: `Embedded PostgreSQL ${version}, which has no fsync`,
      create: async () => {
        await empty(server);
        return { url, client: server, close: async () => undefined };
      },
      close: () => server.end(),
    };
  }
  for (const name of DURABLE) {
    const value = await setting(name);
    if (value !== 'on') {
      await server.end();
      throw new Error(`The server has ${name} = ${value}, so its commits aren’t durable. Nothing was measured.`);
    }
  }
  const prefix = `unwind_bench_${randomUUID().replaceAll('-', '')}`;
  const addressOf = (name: string) => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  const template = `${prefix}_0`;
  await server.query(`CREATE DATABASE ${template} TEMPLATE template0`);
  migrate(addressOf(template));
  let created = 0;
  return {
    label: `PostgreSQL ${version}`,
    create: async () => {
      created += 1;
      const name = `${prefix}_${created}`;
      await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      const client = new pg.Client({ connectionString: addressOf(name) });
      await client.connect();
      return {
        url: addressOf(name),
        client,
        close: async () => {
          await client.end();
          await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        },
      };
    },
    close: async () => {
      await server.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      await server.end();
    },
  };
}

async function empty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: string | null }>(
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  if (rows[0]?.tables) await client.query(`TRUNCATE ${rows[0].tables} CASCADE`);
  const { rowCount } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'pgboss' AND tablename = 'job'`);
  if (rowCount) await client.query('DELETE FROM pgboss.job');
}

/** Applies the migrations. */
export function migrate(url: string): void {
  execFileSync(process.execPath, ['prisma/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
