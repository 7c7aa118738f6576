/** The queue: pg-boss in the app's database, so that a job commits with the data it is about. */
import { PgBoss, type QueueOptions, type QueuePolicy, fromPrisma } from 'pg-boss';

import type { Tx } from '~/db.server';
import { logError } from '~/log.server';

import type { JobData, JobName } from './contract';

/** Jobs that failed permanently, stored for support. */
export const DEAD_LETTERS = 'dead-letters';

const HOUR = 3600;

/** Retries after 5, 10, 20 … seconds, later hourly, for about 16 hours, so that an outage overnight loses no email. */
const RETRY_POLICY: QueueOptions = { retryLimit: 25, retryDelay: 5, retryBackoff: true, retryDelayMax: HOUR };

/** At most one job for a shop, or for one thing in it, waits; adding another does nothing. */
const ONE_AT_A_TIME: QueueOptions & { policy: QueuePolicy } = { policy: 'short' };

/**
 * If a process dies, its jobs are retried `heartbeatSeconds` later. A job that exceeds `expireInSeconds` is retried
 * even if it is still running, so that must be longer than `SEND_TIMEOUT` of the mailer.
 */
const QUEUES: Record<JobName, QueueOptions & { policy?: QueuePolicy }> = {
  'brief-delivery': { ...RETRY_POLICY, heartbeatSeconds: 60, expireInSeconds: 300, deleteAfterSeconds: 24 * HOUR },
  'customer-data-request': {
    ...RETRY_POLICY,
    heartbeatSeconds: 60,
    expireInSeconds: 300,
    deleteAfterSeconds: 24 * HOUR,
  },
  'your-data-delivery': { ...RETRY_POLICY, heartbeatSeconds: 60, expireInSeconds: 300, deleteAfterSeconds: HOUR },
  'customer-copy': { ...RETRY_POLICY, expireInSeconds: 120, deleteAfterSeconds: HOUR },
  'customer-copy-all': { ...RETRY_POLICY, expireInSeconds: 120, deleteAfterSeconds: HOUR },
  'customer-revert': { ...RETRY_POLICY, expireInSeconds: 120, deleteAfterSeconds: HOUR },
  'storefront-sync': { ...RETRY_POLICY, heartbeatSeconds: 60, expireInSeconds: 600, deleteAfterSeconds: HOUR },
  'flow-trigger': { ...RETRY_POLICY, expireInSeconds: 60, deleteAfterSeconds: HOUR },
  'flow-completion': { ...RETRY_POLICY, ...ONE_AT_A_TIME, expireInSeconds: 60, deleteAfterSeconds: HOUR },
  'article-names': { ...RETRY_POLICY, ...ONE_AT_A_TIME, expireInSeconds: 300, deleteAfterSeconds: HOUR },
  'data-retention': {
    ...RETRY_POLICY,
    ...ONE_AT_A_TIME,
    heartbeatSeconds: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: HOUR,
  },
  'count-rollup': {
    ...RETRY_POLICY,
    ...ONE_AT_A_TIME,
    heartbeatSeconds: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: HOUR,
  },
  'weekly-email': {
    ...RETRY_POLICY,
    ...ONE_AT_A_TIME,
    heartbeatSeconds: 60,
    expireInSeconds: 600,
    deleteAfterSeconds: HOUR,
  },
};

/** Id of no job. */
const NO_JOB = '00000000-0000-0000-0000-000000000000';

export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/**
 * Adds a job within a transaction: it exists only if the transaction commits.
 * @returns false if the queue has one for this already, which waits
 * @throws if the job can't be added. Don't catch it, so that the transaction rolls back.
 */
export type Enqueue = <Name extends JobName>(
  tx: Tx,
  name: Name,
  data: JobData[Name],
  options?: { /** Null for at once. */ startAfter: Date | null },
) => Promise<boolean | undefined>;

/**
 * Starts pg-boss: creates or migrates its schema and the queues. Later errors are logged.
 * @throws if the database can't be reached.
 */
export async function startBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: 'pgboss',
    // In addition to Prisma's connections.
    max: 2,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on('error', (error) => logError('Queue error', error));
  try {
    await boss.start();
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 24 * HOUR });
    for (const name of JOB_NAMES) {
      const { policy, ...rest } = QUEUES[name];
      const options = { ...rest, deadLetter: DEAD_LETTERS };
      await boss.createQueue(name, policy ? { ...options, policy } : options);
      await boss.updateQueue(name, options);
      // Makes pg-boss cache the queue. Otherwise it queries the queue over its own connection while the first job's
      // transaction is open, which deadlocks on the embedded database's single connection.
      await boss.findJobs(name, { id: NO_JOB });
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return boss;
}

export function enqueueWith(boss: PgBoss): Enqueue {
  return async (tx, name, data, { startAfter } = { startAfter: null }) => {
    const isOneAtATime = QUEUES[name].policy === 'short';
    const singletonKey = isOneAtATime ? singletonKeyOf(data) : undefined;
    const id = await boss.send(name, data, {
      db: fromPrisma(tx),
      ...(singletonKey && { singletonKey }),
      ...(startAfter && { startAfter }),
    });
    if (id === null && !isOneAtATime) throw new Error(`Couldn't add a job to ${name}.`);
    return id !== null;
  };
}

/** What the job is about. Completed routines on one article are one event while it waits. */
function singletonKeyOf(data: JobData[JobName]): string {
  const shop = data.shop ?? 'all';
  return 'routine' in data ? `${shop} ${data.routine} ${data.articleId}` : shop;
}
