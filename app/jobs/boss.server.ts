/**
 * The queue: pg-boss, in the application's own database, so that a job is written in the transaction of what it is
 * about. Knows no handlers.
 */
import { PgBoss, type QueueOptions, fromPrisma } from 'pg-boss';

import type { Tx } from '~/db.server';
import { logError } from '~/log.server';

import type { JobData, JobName } from './contract';

/** Where jobs end up that have failed for good. Nothing works on it; the merchant's support looks at it. */
export const DEAD_LETTERS = 'dead-letters';

const HOUR = 3600;

/** Retries after 5, 10, 20 … seconds, later hourly, for most of a day: a mail server's bad night loses nothing. */
const PATIENT: QueueOptions = { retryLimit: 25, retryDelay: 5, retryBackoff: true, retryDelayMax: HOUR };

/**
 * A job whose process died is taken up again once its heart has not beaten for that long. One that runs longer than
 * `expireInSeconds` is taken up again while it may still run: that must be longer than the mailer takes (HANDOVER).
 */
const QUEUES: Record<JobName, QueueOptions> = {
  'brief-delivery': { ...PATIENT, heartbeatSeconds: 60, expireInSeconds: 300, deleteAfterSeconds: 24 * HOUR },
  'customer-data-request': { ...PATIENT, heartbeatSeconds: 60, expireInSeconds: 300, deleteAfterSeconds: 24 * HOUR },
  'self-service-delivery': { ...PATIENT, heartbeatSeconds: 60, expireInSeconds: 300, deleteAfterSeconds: HOUR },
  'customer-copy': { ...PATIENT, expireInSeconds: 120, deleteAfterSeconds: HOUR },
  'customer-copy-all': { ...PATIENT, expireInSeconds: 120, deleteAfterSeconds: HOUR },
  'flow-trigger': { ...PATIENT, expireInSeconds: 60, deleteAfterSeconds: HOUR },
};

/** An id that no job has. */
const NO_JOB = '00000000-0000-0000-0000-000000000000';

export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/**
 * Writes a job in the transaction that is given: it exists when, and only when, the transaction commits.
 * @throws where the database does not take it; let the transaction fail with it.
 */
export type Enqueue = <Name extends JobName>(tx: Tx, name: Name, data: JobData[Name]) => Promise<void>;

/**
 * Starts pg-boss: creates or migrates its schema, and the queues. Errors of its own later work are logged.
 * @throws where the database cannot be reached.
 */
export async function startBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: 'pgboss',
    // Besides the pool of the Prisma client.
    max: 2,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on('error', (error) => logError('The queue', error));
  try {
    await boss.start();
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 24 * HOUR });
    for (const name of JOB_NAMES) {
      const options = { ...QUEUES[name], deadLetter: DEAD_LETTERS };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
      // Looking for a job has pg-boss remember the queue. It would otherwise look it up, over a connection of its own,
      // within the transaction of the first job; the embedded database makes that wait for the transaction to end.
      await boss.findJobs(name, { id: NO_JOB });
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return boss;
}

export function enqueueWith(boss: PgBoss): Enqueue {
  return async (tx, name, data) => {
    const id = await boss.send(name, data, { db: fromPrisma(tx) });
    if (id === null) throw new Error(`The queue ${name} did not take a job.`);
  };
}
