/**
 * A test's database with all migrations applied: PGlite in memory, behind a socket, or one on a PostgreSQL server if the
 * test runs there too (`npm run test:postgres`).
 */
import { openAsBlob } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { inject } from 'vitest';

import { PrismaClient } from '../../../prisma/client/client.ts';
import { servePglite } from '../../../prisma/embedded.ts';
import { createDatabase } from './postgres-server.ts';
import { TRANSACTIONS } from '../../../prisma/transactions.ts';

export interface TestDatabase {
  db: PrismaClient;
  /** The client's connections. */
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const { url, close } = await (inject('postgresTemplate') ? copyTemplate() : openPglite());
  const { db, pool } = connect(url);
  return {
    db,
    pool,
    url,
    close: async () => {
      await db.$disconnect();
      await close();
    },
  };
}

/** A client with a pool of its own, like that of another process. */
export function connect(url: string): { db: PrismaClient; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return { db: new PrismaClient({ adapter, transactionOptions: TRANSACTIONS }), pool };
}

async function openPglite() {
  const pglite = await PGlite.create({ loadDataDir: await openAsBlob(inject('databaseTemplate')) });
  const server = await servePglite(pglite);
  return { url: server.url, close: () => server.close() };
}

async function copyTemplate() {
  const { url, drop } = await createDatabase(inject('postgresTemplate'));
  return { url, close: drop };
}
