/** The demo's queued mail. */
import { runSql } from './database.ts';
import { poll } from './poll.ts';

const COUNT = `SELECT count(*)::int AS jobs FROM pgboss.job WHERE name LIKE '%-delivery' AND state::text = ANY($1)`;
const UNSENT = ['created', 'retry', 'active'];

/** Waits until every email is sent, and that it was is recorded. */
export async function untilMailIsSent(dataDir: string): Promise<void> {
  await poll(async () => ((await count(dataDir, UNSENT)) === 0 ? true : null), 'Some emails weren’t sent.');
}

/** How many emails are still to be sent. */
export function unsentMail(dataDir: string): Promise<number> {
  return count(dataDir, UNSENT);
}

/** Waits until an email has failed and waits for a retry. */
export async function untilMailFailed(dataDir: string): Promise<void> {
  await poll(async () => ((await count(dataDir, ['retry'])) > 0 ? true : null), 'No email failed.');
}

/** Retries failed emails without waiting, also those whose attempt is just failing, until all are sent. */
export async function retryUntilSent(dataDir: string): Promise<void> {
  await poll(async () => {
    await runSql(dataDir, `UPDATE pgboss.job SET start_after = now() WHERE name LIKE '%-delivery' AND state = 'retry'`);
    return (await count(dataDir, UNSENT)) === 0 ? true : null;
  }, 'Some emails weren’t sent.');
}

/** Drops emails that wait, and waits for those that are just being sent. */
export async function dropQueuedMail(dataDir: string): Promise<void> {
  await poll(async () => {
    await runSql(dataDir, `DELETE FROM pgboss.job WHERE name LIKE '%-delivery' AND state IN ('created', 'retry')`);
    return (await count(dataDir, UNSENT)) === 0 ? true : null;
  }, 'An email is still being sent.');
}

async function count(dataDir: string, states: string[]): Promise<number> {
  const [row] = await runSql<{ jobs: number }>(dataDir, COUNT, [states]);
  return row?.jobs ?? 0;
}
