/** Runs jobs with the given handlers. */
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

import { log, logError } from '~/log.server';

import { JOB_NAMES } from './boss.server';
import { type JobData, type JobName, PermanentFailure } from './contract';
import type { Handlers } from './registry.server';

/** Short, because readers wait for their email. */
const POLLING_SECONDS = 0.5;

/** Jobs of a queue that run at the same time. After a full batch, the queue is polled again at once. */
const BATCH_SIZE = 5;

const OPTIONS = {
  pollingIntervalSeconds: POLLING_SECONDS,
  batchSize: BATCH_SIZE,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const;

/** Starts running the jobs of every queue that has a handler. */
export async function runJobs(boss: PgBoss, handlers: Partial<Handlers>): Promise<void> {
  for (const name of JOB_NAMES) if (handlers[name]) await runQueue(boss, name, handlers[name]);
}

async function runQueue<Name extends JobName>(boss: PgBoss, name: Name, handle: Handlers[Name]): Promise<void> {
  await boss.work<JobData[Name], JobResult[], typeof OPTIONS>(name, OPTIONS, (jobs) =>
    Promise.all(jobs.map((job) => runJob(job, handle))),
  );
}

async function runJob<Name extends JobName>(
  { id, name, data, retryCount, retryLimit }: JobWithMetadata<JobData[Name]>,
  handle: Handlers[Name],
): Promise<JobResult> {
  try {
    await handle(data, { isLast: retryCount >= retryLimit });
    return { id, status: 'completed' };
  } catch (error) {
    const isPostponed = error instanceof Error && 'isPostponement' in error;
    if (isPostponed) log('info', `${name} ${id} postponed: ${error.message}`);
    else logError(`${name} ${id}, attempt ${retryCount + 1}`, error);
    // No message: it could quote what the job was about. The log has it, masked.
    const output = { error: error instanceof Error ? error.name : typeof error };
    return { id, status: error instanceof PermanentFailure ? 'deadletter' : 'failed', output };
  }
}
