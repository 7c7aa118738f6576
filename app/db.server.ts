/** The Prisma client and the connections that it shares. Each process has one pool. */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

import { PrismaClient } from '../prisma/client/client';
import { env } from '~/env.server';
import { logError } from '~/log.server';
import { TRANSACTIONS } from '../prisma/transactions';

// In development, this module is reloaded after each change; the connections must stay open.
const globals = globalThis as { unwindDb?: PrismaClient; unwindPool?: pg.Pool };

/** For the statement of a sign-up, which Prisma would take longer to prepare than the database to run. */
export const pool = (globals.unwindPool ??= openPool());

export const db = (globals.unwindDb ??= new PrismaClient({
  adapter: new PrismaPg(pool, { disposeExternalPool: true }),
  // Leaves the call's arguments out of errors: they may contain an address or a search term.
  errorFormat: 'minimal',
  transactionOptions: TRANSACTIONS,
}));

export type Db = PrismaClient;

/** The client within `db.$transaction(async (tx) => …)`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];

/** Runs a statement on a connection of its own. */
export type Pool = Pick<pg.Pool, 'query'>;

function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL });
  // Without a listener, an idle connection that breaks off would end the process. The next query opens another.
  opened.on('error', (error) => logError('A database connection broke off', error));
  return opened;
}
