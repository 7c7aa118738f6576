/** For the merchant: background jobs that failed for good. Those of emails are listed with the people they're for. */
import type { Db } from '~/db.server';

import type { JobName } from './contract';
import { hasQueueTables } from './queue-tables.server';

export interface FailedJobs {
  name: JobName;
  count: number;
  /** When the latest failed. */
  at: Date;
}

/** A shop's dead letters of the past 90 days by queue, without those of Brief emails. */
export async function listFailedJobs({ db, shop }: { db: Db; shop: string }): Promise<FailedJobs[]> {
  if (!(await hasQueueTables(db))) return [];
  return db.$queryRaw<FailedJobs[]>`
    SELECT source_name AS name, count(*)::int AS count, max(created_on) AS at FROM pgboss.job
    WHERE name = 'dead-letters' AND data->>'shop' = ${shop} AND source_name <> 'brief-delivery'
    GROUP BY source_name ORDER BY at DESC`;
}
