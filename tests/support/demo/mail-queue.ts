/** The demo's queued mail. */
import { runSql } from './database.ts';
import { poll } from './poll.ts';

const COUNT = `SELECT count(*)::int AS jobs FROM pgboss.job WHERE name LIKE '%-delivery' AND state::text = ANY($1)`;

/** Waits until every email is sent. */
export async function untilMailIsSent(dataDir: string): Promise<void> {
  await poll(
    async () => ((await count(dataDir, ['created', 'retry', 'active'])) === 0 ? true : null),
    'Some emails weren’t sent.',
  );
}

/** Waits until an email has failed and waits for a retry. */
export async function untilMailFailed(dataDir: string): Promise<void> {
  await poll(async () => ((await count(dataDir, ['retry'])) > 0 ? true : null), 'No email failed.');
}

/** Retries failed emails without waiting. */
export async function retryNow(dataDir: string): Promise<void> {
  await runSql(dataDir, `UPDATE pgboss.job SET start_after = now() WHERE name LIKE '%-delivery' AND state = 'retry'`);
}

async function count(dataDir: string, states: string[]): Promise<number> {
  const [row] = await runSql<{ jobs: number }>(dataDir, COUNT, [states]);
  return row?.jobs ?? 0;
}
