/** Jobs that start at fixed times, in UTC. However many processes run, each starts once. */
import type { PgBoss } from 'pg-boss';

import type { JobName } from './contract';

const SCHEDULES: {
  name: Extract<JobName, 'article-names' | 'data-retention' | 'count-rollup' | 'weekly-email'>;
  cron: string;
}[] = [
  // Every hour, though each name is only read again after a day.
  { name: 'article-names', cron: '7 * * * *' },
  { name: 'data-retention', cron: '23 3 * * *' },
  { name: 'count-rollup', cron: '41 3 * * *' },
  // Every hour: it's Monday morning in one time zone after the other.
  { name: 'weekly-email', cron: '11 * * * *' },
];

/** The job of each is for all shops. */
export async function scheduleJobs(boss: PgBoss): Promise<void> {
  for (const { name, cron } of SCHEDULES) {
    await boss.schedule(name, cron, { shop: null }, { tz: 'UTC', singletonKey: 'all' });
  }
}
