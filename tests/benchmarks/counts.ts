/**
 * `npm run benchmark:counts`: 64 connections that count requests on one article at once, next to the same with one row per
 * count, on a real PostgreSQL. Counts must be exact.
 */
import { execFileSync } from 'node:child_process';

import { countAtOnce } from '../support/database/counting-connections.ts';
import { createDatabase } from '../support/database/postgres-server.ts';

const CONNECTIONS = 64;
const TRANSACTIONS_EACH = 200;

const { url, drop } = await createDatabase();
try {
  execFileSync('node', ['prisma/migrate.ts'], { env: { ...process.env, DATABASE_URL: url } });
  const run = async (label: string, shards?: number) => {
    const { transactions, seconds, counts } = await countAtOnce({
      url,
      connections: CONNECTIONS,
      transactionsEach: TRANSACTIONS_EACH,
      ...(shards && { shards }),
    });
    const isExact = Object.values(counts).every((count) => count === transactions);
    if (!isExact) throw new Error(`Counted ${JSON.stringify(counts)} of ${transactions}`);
    const rate = Math.round(transactions / seconds);
    console.log(`${label.padEnd(28)} ${String(rate).padStart(6)} transactions/s, all ${transactions} counted`);
  };
  await run('one row per count', 1);
  await run('a row for each of 16 groups');
} finally {
  await drop();
}
