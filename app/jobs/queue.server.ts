/** The process's queue, started on first use. */
import type { PgBoss } from 'pg-boss';

import { db } from '~/db.server';
import { env } from '~/env.server';

import { type Enqueue, enqueueWith, startBoss } from './boss.server';
import { forgetRunning } from './crashes.server';

/** Milliseconds that running jobs have to finish on shutdown. */
export const STOP_JOBS_TIMEOUT = 10_000;

// In development, this module is reloaded after each change; the queue must start only once.
const globals = globalThis as {
  unwindBoss?: Promise<PgBoss>;
  unwindStartedBoss?: PgBoss;
  unwindQueueStopping?: boolean;
};

/**
 * Returns the started queue. Call it before a transaction, not within one.
 * @throws if the database can't be reached. The next call tries again.
 */
export function openQueue(): Promise<PgBoss> {
  globals.unwindBoss ??= startBoss(env.DATABASE_URL).then(
    (boss) => (globals.unwindStartedBoss = boss),
    (error: unknown) => {
      delete globals.unwindBoss;
      throw error;
    },
  );
  return globals.unwindBoss;
}

/** Like `openQueue`, but returns only the function that adds jobs. */
export async function openEnqueue(): Promise<Enqueue> {
  return enqueueWith(await openQueue());
}

/** Lets running jobs finish, then closes the queue's connections. Doesn't wait for a queue that is still starting. */
export async function stopQueue(): Promise<void> {
  globals.unwindQueueStopping = true;
  if (!globals.unwindStartedBoss) return;
  await globals.unwindStartedBoss.stop({ graceful: true, timeout: STOP_JOBS_TIMEOUT });
  await forgetRunning(db);
}

/** Returns whether `stopQueue` has been called. */
export function isQueueStopping(): boolean {
  return globals.unwindQueueStopping === true;
}
