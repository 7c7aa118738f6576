/** The worker, which runs jobs: within the web process, or as a separate one (worker-process.ts). */
import { setTimeout as sleep } from 'node:timers/promises';

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
  void startWorker();
}

/** Starts the worker as soon as the database can be reached. */
export async function startWorker(): Promise<void> {
  while (!isQueueStopping()) {
    try {
      return await start();
    } catch (error) {
      if (isQueueStopping()) return;
      logError('Worker failed to start, retrying', error);
      await sleep(RESTART_DELAY);
    }
  }
}

/** Jobs run only once everything else has succeeded, because that can't be done twice. */
async function start(): Promise<void> {
  const boss = await openQueue();
  await forgetOld(db);
  await scheduleJobs(boss);
  await runJobs(boss, handlers(), { db, onSetAside, concurrency: env.DELIVERY_CONCURRENCY });
  log('info', 'Worker started');
}
