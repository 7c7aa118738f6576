/** Works off queues with handlers that it is given. */
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

import { logError } from '~/log.server';

import { JOB_NAMES } from './boss.server';
import { type JobData, type JobName, PermanentFailure } from './contract';
import type { Handlers } from './registry.server';

/** Seconds between two looks at a queue; a reader who asked for something is waiting. */
const POLLING = 0.5;

/** Jobs of one queue that are worked on at once. While there are as many waiting, the queue is not left alone. */
const AT_ONCE = 5;

const OPTIONS = {
  pollingIntervalSeconds: POLLING,
  batchSize: AT_ONCE,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const;

/** Has the handlers work on their queues; what has none waits. */
export async function workWith(boss: PgBoss, all: Partial<Handlers>): Promise<void> {
  for (const name of JOB_NAMES) if (all[name]) await workOn(boss, name, all[name]);
}

async function workOn<Name extends JobName>(boss: PgBoss, name: Name, handle: Handlers[Name]): Promise<void> {
  await boss.work<JobData[Name], JobResult[], typeof OPTIONS>(name, OPTIONS, (jobs) =>
    Promise.all(jobs.map((job) => workOff(job, handle))),
  );
}

async function workOff<Name extends JobName>(
  { id, name, data, retryCount, retryLimit }: JobWithMetadata<JobData[Name]>,
  handle: Handlers[Name],
): Promise<JobResult> {
  try {
    await handle(data, { last: retryCount >= retryLimit });
    return { id, status: 'completed' };
  } catch (error) {
    logError(`${name} ${id}, attempt ${retryCount + 1}`, error);
    const message = error instanceof Error ? error.message : String(error);
    return { id, status: error instanceof PermanentFailure ? 'deadletter' : 'failed', output: { message } };
  }
}
