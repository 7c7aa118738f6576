/** The worker: within the web process, or as a process of its own (worker-process.ts). */
import { env } from '~/env.server';
import { logError } from '~/log.server';

import { openQueue } from './queue.server';
import { handlers } from './registry.server';
import { workWith } from './work.server';

/** Milliseconds before another try to start, where the database is not there yet. */
const START_AGAIN = 3000;

const kept = globalThis as { unwindWorker?: boolean };

/** Starts the worker within the web process, once, unless `WORKER` is `off`. Returns at once, and never throws. */
export function startInlineWorker(): void {
  if (env.WORKER === 'off' || kept.unwindWorker) return;
  kept.unwindWorker = true;
  void keepStarting();
}

/** @throws where the database cannot be reached. */
export async function startWorker(): Promise<void> {
  const boss = await openQueue();
  await workWith(boss, handlers());
}

async function keepStarting(): Promise<void> {
  try {
    await startWorker();
  } catch (error) {
    logError('The worker could not start, and will try again', error);
    setTimeout(() => void keepStarting(), START_AGAIN).unref();
  }
}
