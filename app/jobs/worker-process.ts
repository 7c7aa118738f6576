/** Entry point of `npm run worker`: runs jobs until it receives a signal. */
import { db } from '~/db.server';
import { runProcess } from '~/http/server/process';

import { STOP_JOBS_TIMEOUT, stopQueue } from './queue.server';
import { startWorker } from './worker.server';

await runProcess({
  stopTimeout: STOP_JOBS_TIMEOUT + 5000,
  start: startWorker,
  stop: async () => {
    await stopQueue();
    await db.$disconnect();
  },
});
