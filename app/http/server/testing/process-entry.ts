/** The web process with the routes of `test-build.ts`. `/slow` responds after SIGUSR2. */
import { once } from 'node:events';

import { startWebProcess } from '../../../server';

import { testBuild } from './test-build';

await startWebProcess({ build: testBuild(once(process, 'SIGUSR2')) });
