/** The demo of this test's worker. */
import { inject } from 'vitest';

// Vitest numbers its workers from 1.
const demo = inject('demos')[Number(process.env.VITEST_POOL_ID) - 1];
if (!demo) throw new Error(`No demo was started for worker ${process.env.VITEST_POOL_ID}.`);

export const { storeUrl, appPort, dataDir } = demo;
