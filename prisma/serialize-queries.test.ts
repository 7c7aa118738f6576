import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type EmbeddedDatabase, servePglite } from './embedded';
import { serializeQueries } from './serialize-queries';

let server: EmbeddedDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  server = await servePglite(serializeQueries(await PGlite.create()));
}, 30_000);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await server.close();
});

async function openConnection(): Promise<Client> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  clients.push(client);
  return client;
}

test('connections that wait for a transaction get their own rows', async () => {
  const [holder, ...others] = await Promise.all([
    openConnection(),
    openConnection(),
    openConnection(),
    openConnection(),
  ]);
  for (let round = 0; round < 20; round += 1) {
    await holder.query('BEGIN');
    const results = others.map(async (client, index) => {
      const { rows } = await client.query<{ own: string }>('SELECT $1::text AS own', [`${round} ${index}`]);
      return rows[0]?.own;
    });
    // eslint-disable-next-line no-restricted-syntax -- the queries have to reach the server before the transaction ends
    await new Promise((resolve) => setTimeout(resolve, 10));
    await holder.query('COMMIT');
    expect(await Promise.all(results)).toEqual(others.map((_, index) => `${round} ${index}`));
  }
});

test('a failed query doesn’t block other connections', async () => {
  const [one, another] = await Promise.all([openConnection(), openConnection()]);
  await expect(one.query('SELECT nothing FROM nowhere WHERE $1 = 1', [1])).rejects.toThrow('nowhere');
  expect((await another.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
