/** The Prisma client. Each process has one, with one connection pool. */
import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient } from '../prisma/client/client';
import { env } from '~/env.server';
import { TRANSACTIONS } from '../prisma/transactions';

// In development, this module is reloaded after each change; the connections must stay open.
const globals = globalThis as { unwindDb?: PrismaClient };

export const db = (globals.unwindDb ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }),
  // Leaves the call's arguments out of errors: they may contain an address or a search term.
  errorFormat: 'minimal',
  transactionOptions: TRANSACTIONS,
}));

export type Db = PrismaClient;

/** The client within `db.$transaction(async (tx) => …)`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];
