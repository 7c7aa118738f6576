/** A store for tests with a temporary folder, without a server. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readAppToml } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { Faults } from '../faults.ts';
import { initialState } from '../content/initial-state.ts';
import { openState } from '../state/open-state.ts';
import { openSources } from '../storefront/theme/folder.ts';

export function temporaryContext(appUrl = 'http://localhost:3000'): StoreContext {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const context: StoreContext = {
    config: { port: 0, dataDir, appUrl, apiKey: 'client-id', apiSecret: 'secret' },
    toml: readAppToml(),
    sources: openSources(),
    ...openState(dataDir, initialState),
    faults: new Faults(),
    storeUrl: 'http://localhost:4000',
    tunnelUrl: 'http://localhost:4001',
    closed: new AbortController().signal,
    nextId: () => context.state.nextId++,
  };
  return context;
}
