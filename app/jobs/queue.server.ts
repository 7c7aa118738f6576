/** The queue of this process, started when it is first needed. */
import type { PgBoss } from 'pg-boss';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { logError } from '~/log.server';

import { type Enqueue, enqueueWith, startBoss } from './boss.server';

/** Milliseconds that running jobs are given to end, and after which the process ends whatever still runs. */
const PATIENCE = 10_000;

// In development a change reloads this module; the queue must outlive that.
const kept = globalThis as { unwindBoss?: Promise<PgBoss> };

/**
 * The started queue. Wait for it before a transaction begins, not within.
 * @throws where the database cannot be reached; the next call tries again.
 */
export function openQueue(): Promise<PgBoss> {
  kept.unwindBoss ??= startBoss(env.DATABASE_URL).then(
    (boss) => {
      stopOnSignal(boss);
      return boss;
    },
    (error: unknown) => {
      delete kept.unwindBoss;
      throw error;
    },
  );
  return kept.unwindBoss;
}

/** @throws as `openQueue` does. */
export async function openEnqueue(): Promise<Enqueue> {
  return enqueueWith(await openQueue());
}

/** Lets running jobs end, then closes all connections, so that nothing keeps the process from ending. */
function stopOnSignal(boss: PgBoss): void {
  let stopping = false;
  const stop = () => {
    // A terminal sends the signal to every process, and a parent may pass its own on: once is enough.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(), PATIENCE + 2000).unref();
    boss
      .stop({ graceful: true, timeout: PATIENCE })
      .then(() => db.$disconnect())
      .catch((error: unknown) => logError('Stopping the queue', error));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
