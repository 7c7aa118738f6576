/** Direct access to the demo's database, for what a journey can't wait for, such as a month. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

/** Runs a statement and returns its rows. */
export async function runSql<Row = unknown>(
  dataDir: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { url } = JSON.parse(readFileSync(join(dataDir, 'embedded.json'), 'utf8')) as { url: string };
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
