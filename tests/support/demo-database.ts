/** The demo's own database, for what a journey cannot wait for: a month to pass, a merchant to decide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

/** Runs one statement, and answers with its rows. */
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
