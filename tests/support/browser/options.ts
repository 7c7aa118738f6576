import type { LaunchOptions } from 'playwright-core';

import { requireHeadlessBrowser } from '../../browser-path.mjs';

/** What a page may reach. */
export const LOCAL_HOSTS = ['localhost', '127.0.0.1'];

export const BROWSER_OPTIONS: LaunchOptions = {
  executablePath: requireHeadlessBrowser(),
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    // Cheaper than intercepting every request, which also turns off the cache.
    `--host-resolver-rules=MAP * ~NOTFOUND${LOCAL_HOSTS.map((host) => `, EXCLUDE ${host}`).join('')}`,
  ],
};
