import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type EmbeddedDatabase, servePglite } from './embedded';
import { keepTurns } from './turns';

let server: EmbeddedDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  server = await servePglite(keepTurns(await PGlite.create()));
}, 30_000);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await server.close();
});

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  clients.push(client);
  return client;
}

test('connections that wait behind a transaction get their own rows', async () => {
  const [holder, ...others] = await Promise.all([connected(), connected(), connected(), connected()]);
  for (let round = 0; round < 20; round += 1) {
    await holder.query('BEGIN');
    const answers = others.map(async (client, at) => {
      const { rows } = await client.query<{ mine: string }>('SELECT $1::text AS mine', [`${round} ${at}`]);
      return rows[0]?.mine;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await holder.query('COMMIT');
    expect(await Promise.all(answers)).toEqual(others.map((_, at) => `${round} ${at}`));
  }
});

test('a query that fails ends its turn', async () => {
  const [one, another] = await Promise.all([connected(), connected()]);
  await expect(one.query('SELECT nothing FROM nowhere WHERE $1 = 1', [1])).rejects.toThrow('nowhere');
  expect((await another.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
