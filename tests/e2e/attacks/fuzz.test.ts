/** A few seconds of `npm run fuzz`, always with the same requests. */
import { expect, it } from 'vitest';

import { fuzz } from '../../fuzz/run.ts';
import { appPort, dataDir, storeUrl } from '../../support/demo/own-demo.ts';

it('any request gets a response below 500, logs no error and emails no one', async () => {
  const { statuses, failures } = await fuzz({ demo: { appPort, dataDir, storeUrl }, count: 1000, seed: 1 });
  expect(failures).toEqual([]);
  // It got past the first checks.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 204, 302, 400, 401, 404, 405, 415, 422]));
});
