/** Setup of each journey: an hour of its own. All come from this machine's network, and share a demo's rate limits. */
import { beforeAll } from 'vitest';

import { runSql } from './database.ts';
import { dataDir } from './own-demo.ts';

beforeAll(() => runSql(dataDir, 'DELETE FROM "RateLimit"'));
