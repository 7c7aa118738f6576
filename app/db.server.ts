/** The one Prisma client, over one pool of connections. */
import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient } from '../prisma/client/client';
import { env } from './env.server';
import { TRANSACTIONS } from './transactions';

// In development a change reloads this module; the client, and its connections, must outlive that.
const kept = globalThis as { unwindDb?: PrismaClient };

export const db = (kept.unwindDb ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL }),
  transactionOptions: TRANSACTIONS,
}));

export type Db = PrismaClient;

/** A transaction's client, as `db.$transaction(async (tx) => …)` hands it out. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];
