/** Runs jobs with the given handlers. */
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

import type { Db } from '~/db.server';
import { log, logError } from '~/log.server';

import { JOB_NAMES } from './boss.server';
import { type AnyJob, type JobData, type JobName, PermanentFailure } from './contract';
import { MAX_CRASHES, countCrashes, forget, runRecorded } from './crashes.server';
import type { Handlers } from './registry.server';

/** Short, because readers wait for their email. */
const EMAIL_POLLING_SECONDS = 0.5;

/** Nobody waits for other jobs. Each queue's polls are queries, also while nothing happens. */
const POLLING_SECONDS = 1;

/** Jobs of a queue that run at the same time. After a full batch, the queue is polled again at once. */
const BATCH_SIZE = 5;

const OPTIONS = { includeMetadata: true, perJobResults: true } as const;
const IN_BATCHES = {
  ...OPTIONS,
  pollingIntervalSeconds: POLLING_SECONDS,
  batchSize: BATCH_SIZE,
  burstWhenBatchFull: true,
} as const;

/** In case that no one wakes a worker. */
const ONE_BY_ONE = { ...OPTIONS, pollingIntervalSeconds: 60, batchSize: 1 } as const;

/** Queues whose jobs take as long as a mail server wants: none waits for another that started before it. */
const EMAIL_QUEUES = new Set<JobName>(['brief-delivery', 'your-data-delivery']);

/** Emails of a queue that a process sends at the same time, unless it's configured. */
const DEFAULT_CONCURRENCY = 10;

interface RunOptions {
  /** Emails of a queue that this process sends at the same time. */
  concurrency?: number;
  /** Where running jobs are remembered, so that one that crashes its process twice is set aside. */
  db?: Db;
  /** Called for a job that's set aside. */
  onSetAside?: (job: AnyJob) => Promise<void>;
}

/** Starts running the jobs of every queue that has a handler. */
export async function runJobs(boss: PgBoss, handlers: Partial<Handlers>, options: RunOptions = {}): Promise<void> {
  for (const name of JOB_NAMES) {
    if (!handlers[name]) continue;
    await (EMAIL_QUEUES.has(name) ? runOneByOne : runInBatches)(boss, name, handlers[name], options);
  }
}

async function runInBatches<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handle: Handlers[Name],
  options: RunOptions,
): Promise<void> {
  await boss.work<JobData[Name], JobResult[], typeof IN_BATCHES>(name, IN_BATCHES, (jobs) =>
    Promise.all(jobs.map((job) => runJob(job, handle, options))),
  );
}

/**
 * Starts workers that take one job each. A worker that finds one wakes another, and looks again once it's done. While there
 * are none, only one polls.
 */
async function runOneByOne<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handle: Handlers[Name],
  options: RunOptions,
): Promise<void> {
  const idle = new Set<string>();
  const wakeNext = () => {
    const [next] = idle;
    if (next !== undefined) boss.notifyWorker(next);
  };
  const { concurrency = DEFAULT_CONCURRENCY } = options;
  for (let started = 0; started < concurrency; started += 1) {
    let id = '';
    id = await boss.work<JobData[Name], JobResult[], typeof ONE_BY_ONE>(name, ONE_BY_ONE, async (jobs) => {
      idle.delete(id);
      wakeNext();
      try {
        return await Promise.all(jobs.map((job) => runJob(job, handle, options)));
      } finally {
        boss.notifyWorker(id);
        idle.add(id);
      }
    });
    idle.add(id);
  }
  const timer = setInterval(wakeNext, EMAIL_POLLING_SECONDS * 1000).unref();
  boss.once('stopped', () => clearInterval(timer));
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
