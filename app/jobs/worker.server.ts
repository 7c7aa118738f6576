/** The worker, which runs jobs: within the web process, or as a separate one (worker-process.ts). */
import { db } from '~/db.server';
import { env } from '~/env.server';
import { log, logError } from '~/log.server';

import { forgetOld } from './crashes.server';
import { isQueueStopping, openQueue } from './queue.server';
import { handlers, onSetAside } from './registry.server';
import { scheduleJobs } from './schedule.server';
import { runJobs } from './work.server';

/** Milliseconds before the next attempt to start, if the database isn't available yet. */
const RESTART_DELAY = 3000;

// In development, this module is reloaded after each change; the worker must start only once.
const globals = globalThis as { unwindWorker?: boolean };

/** Starts the worker in the web process, unless it is running or `WORKER` is `off`. Doesn't wait, and never throws. */
export function startInlineWorker(): void {
  if (env.WORKER === 'off' || globals.unwindWorker) return;
  globals.unwindWorker = true;
  void startWithRetry();
}

/** @throws if the database can't be reached. */
export async function startWorker(): Promise<void> {
  const boss = await openQueue();
  await forgetOld(db);
  await runJobs(boss, handlers(), { db, onSetAside });
  await scheduleJobs(boss);
  log('info', 'Worker started');
}

async function startWithRetry(): Promise<void> {
  try {
    await startWorker();
  } catch (error) {
    if (isQueueStopping()) return;
    logError('Worker failed to start, retrying', error);
    setTimeout(() => void startWithRetry(), RESTART_DELAY).unref();
  }
}
