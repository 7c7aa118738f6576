/** A database for a unit test: PGlite in memory, behind a socket, with every migration applied. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';

import { TRANSACTIONS } from '../../app/transactions.ts';
import { PrismaClient } from '../../prisma/client/client.ts';
import { servePglite } from '../../prisma/embedded.ts';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export interface TestDatabase {
  db: PrismaClient;
  url: string;
  close(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const pglite = await PGlite.create();
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of folders.map((entry) => entry.name).sort()) {
    await pglite.exec(readFileSync(join(MIGRATIONS, folder, 'migration.sql'), 'utf8'));
  }
  const server = await servePglite(pglite);
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: server.url }),
    transactionOptions: TRANSACTIONS,
  });
  return {
    db,
    url: server.url,
    close: async () => {
      await db.$disconnect();
      await server.close();
    },
  };
}
