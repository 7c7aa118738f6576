/** Many connections that count at once, each with transactions of its own. */
import { Client } from 'pg';

import { type Counts, SHARDS, addCounts } from '../../../app/insights/counts/add-counts.server.ts';
import type { Tx } from '../../../app/db.server.ts';

/** Counts of one popular article. */
const POPULAR: Counts = {
  shop: 'popular.myshopify.com',
  at: new Date('2026-11-01T12:00:00Z'),
  articleId: '1',
  briefId: 'brief',
  device: 'phone',
  locale: 'en',
  events: ['requests', 'people', 'people:article', 'people:brief'],
};

export interface Counted {
  transactions: number;
  seconds: number;
  /** What the counts say, by event. */
  counts: Record<string, number>;
}

/**
 * Counts requests on one article from many connections at once.
 * @param input.shards rows that a count is spread over, to compare with what the app does
 * @throws if a transaction fails, for example with a deadlock
 */
export async function countAtOnce(input: {
  url: string;
  connections: number;
  transactionsEach: number;
  shards?: number;
}): Promise<Counted> {
  const { url, connections, transactionsEach, shards = SHARDS } = input;
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const began = performance.now();
    await Promise.all(
      clients.map(async (client) => {
        for (let transaction = 0; transaction < transactionsEach; transaction += 1) {
          await client.query('BEGIN');
          await addCounts(transactionOf(client, shards), POPULAR);
          await client.query('COMMIT');
        }
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await (clients[0] as Client).query<{ event: string; n: number }>(
      'SELECT event, sum(n)::int AS n FROM "DailyCount" WHERE shop = $1 GROUP BY event',
      [POPULAR.shop],
    );
    await (clients[0] as Client).query('DELETE FROM "DailyCount" WHERE shop = $1', [POPULAR.shop]);
    const counts = Object.fromEntries(rows.map(({ event, n }) => [event, n]));
    return { transactions: connections * transactionsEach, seconds, counts };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Runs a Prisma statement in a connection's transaction. */
function transactionOf(client: Client, shards: number): Tx {
  const $executeRaw = async (parts: TemplateStringsArray, ...values: unknown[]) => {
    const text = parts.reduce((sql, part, index) => `${sql}$${index}${part}`);
    const { rowCount } = await client.query(
      text,
      values.map((value) => (value === SHARDS ? shards : value)),
    );
    return rowCount;
  };
  return { $executeRaw } as unknown as Tx;
}
