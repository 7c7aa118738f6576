/** Runs jobs with the given handlers. */
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

import type { Db } from '~/db.server';
import { log, logError } from '~/log.server';

import { JOB_NAMES } from './boss.server';
import { type AnyJob, type JobData, type JobName, PermanentFailure } from './contract';
import { MAX_CRASHES, countCrashes, forget, runRecorded } from './crashes.server';
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

interface RunOptions {
  /** Where running jobs are remembered, so that one that crashes its process twice is set aside. */
  db?: Db;
  /** Called for a job that's set aside. */
  onSetAside?: (job: AnyJob) => Promise<void>;
}

/** Starts running the jobs of every queue that has a handler. */
export async function runJobs(boss: PgBoss, handlers: Partial<Handlers>, options: RunOptions = {}): Promise<void> {
  for (const name of JOB_NAMES) if (handlers[name]) await runQueue(boss, name, handlers[name], options);
}

async function runQueue<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handle: Handlers[Name],
  options: RunOptions,
): Promise<void> {
  await boss.work<JobData[Name], JobResult[], typeof OPTIONS>(name, OPTIONS, (jobs) =>
    Promise.all(jobs.map((job) => runJob(job, handle, options))),
  );
}

async function runJob<Name extends JobName>(
  job: JobWithMetadata<JobData[Name]>,
  handle: Handlers[Name],
  { db, onSetAside }: RunOptions,
): Promise<JobResult> {
  const { id, name, data, retryCount, retryLimit } = job;
  try {
    // The first attempt can't have crashed before.
    const crashes = db && retryCount > 0 ? await countCrashes(db, id) : 0;
    if (db && crashes >= MAX_CRASHES) {
      await onSetAside?.({ name, data } as AnyJob);
      await forget(db, [id]);
      logError(`${name} ${id} was running when its process died ${crashes} times, and is set aside`);
      return { id, status: 'deadletter', output: { error: 'Crashed' } };
    }
    const run = () => handle(data, { isLast: retryCount >= retryLimit });
    await (db ? runRecorded(db, id, crashes, run) : run());
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
