/**
 * Setup of each journey: what an earlier one of this worker left doesn't reach it. An hour of its own, as all come from this
 * machine's network and share a demo's rate limits; no emails on their way, no faults, and no permissions but the required.
 */
import { beforeAll } from 'vitest';

import { readAppToml } from '../../../devstore/config.ts';
import { optionalScopes } from '../../../devstore/platform/app/scopes.ts';
import { controlApi } from './control-api.ts';
import { runSql } from './database.ts';
import { dropQueuedMail } from './mail-queue.ts';
import { dataDir, storeUrl } from './own-demo.ts';

const store = controlApi(storeUrl);

beforeAll(async () => {
  await store.clearFaults();
  await store.setConsent(true);
  await store.revoke(...optionalScopes(readAppToml()));
  await dropQueuedMail(dataDir);
  await runSql(dataDir, 'DELETE FROM "RateLimit"');
});
