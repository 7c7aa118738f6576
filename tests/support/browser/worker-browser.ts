/** The browser that a worker's journeys share, as starting one takes seconds. */
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

import { BROWSER_OPTIONS } from './options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** One WebSocket URL for each worker. */
    browsers: string[];
  }
}

/** Vitest's global setup: a browser for each worker. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { maxWorkers } = project.config;
  const servers = await Promise.all(Array.from({ length: maxWorkers }, () => chromium.launchServer(BROWSER_OPTIONS)));
  project.provide(
    'browsers',
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => void (await Promise.all(servers.map((server) => server.close())));
}

/** Connects to the browser. `close()` it in `afterAll`, which closes its contexts. */
export function connectBrowser(): Promise<Browser> {
  // Vitest numbers its workers from 1.
  const url = inject('browsers')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!url) throw new Error(`No browser was started for worker ${process.env.VITEST_POOL_ID}.`);
  return chromium.connect(url);
}
