/** The same sign-ups on the embedded database, in a process of its own. */
import { spawnSync } from 'node:child_process';

import type { Row } from '../results.ts';
import type { PartInput } from '../run-parts.ts';

export async function measureEmbedded({ seconds, rounds }: PartInput): Promise<Row[]> {
  const { DATABASE_URL: _, ...env } = process.env;
  const args = ['tests/benchmarks/bench.ts', 'sign-ups', `--seconds=${seconds}`, `--rounds=${rounds}`];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The embedded benchmark ended with code ${status}:\n${stdout}${stderr}`);
  const { rows } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { rows: Row[] };
  return rows.map((row) => ({ ...row, work: `${row.work}, embedded` }));
}
