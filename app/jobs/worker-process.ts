/** The entry of `npm run worker`: works off the queue until it is told to stop. */
import { startWorker } from './worker.server';

await startWorker();
process.stdout.write('The worker is running.\n');
