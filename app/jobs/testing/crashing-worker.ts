/**
 * A worker that dies while it runs a job: as if by a fault that no `catch` sees. `storefront-sync` is that job. `flow-trigger`
 * jobs run at that moment too, and end only if it isn't there.
 */
import { db } from '~/db.server';
import { env } from '~/env.server';
import { log } from '~/log.server';

import { startBoss } from '../boss.server';
import { runJobs } from '../work.server';

/** Jobs that must be running before it dies. */
// eslint-disable-next-line no-restricted-properties -- a test sets it, so it’s none of the app’s variables
const OTHERS = Number(process.env.OTHERS);

const boss = await startBoss(env.DATABASE_URL);
const forever = () => new Promise<void>(() => undefined);

await runJobs(
  boss,
  {
    'storefront-sync': async () => {
      while ((await db.jobStart.count()) <= OTHERS);
      process.kill(process.pid, 'SIGKILL');
      await forever();
    },
    'flow-trigger': () => (OTHERS > 0 ? forever() : Promise.resolve()),
  },
  {
    db,
    onSetAside: ({ name }) => {
      log('info', `Set aside ${name}`);
      return Promise.resolve();
    },
  },
);
log('info', 'Working');
