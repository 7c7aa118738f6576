/** A test's database: PGlite in memory, behind a socket, with all migrations applied. */
import { openAsBlob } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { inject } from 'vitest';

import { PrismaClient } from '../../../prisma/client/client.ts';
import { servePglite } from '../../../prisma/embedded.ts';
import { TRANSACTIONS } from '../../../prisma/transactions.ts';

export interface TestDatabase {
  db: PrismaClient;
  url: string;
  close(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: await openAsBlob(inject('databaseTemplate')) });
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
