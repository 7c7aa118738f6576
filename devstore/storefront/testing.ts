/** What the tests of the storefront and the proxy start from: a shop without content, and folders in memory. */
import { basename } from 'node:path';

import { readAppToml } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { Faults } from '../faults.ts';
import { initialState } from '../initial-state.ts';
import type { StoreState } from '../state.ts';
import { type Folder, openSources, type Sources } from './folder.ts';

export const EXTENSION_UID = '00000000-aaaa-bbbb-cccc-000000000000';

export interface TestContext extends StoreContext {
  /** What was logged, in order. */
  logged: string[];
}

/** A store's context with the app's real `shopify.app.toml`, that is nowhere on disk. */
export function testContext(state: Partial<StoreState> = {}): TestContext {
  const logged: string[] = [];
  const config = { port: 0, dataDir: '', appUrl: 'http://127.0.0.1:1', apiKey: 'key', apiSecret: 'secret' };
  const context: TestContext = {
    logged,
    config: { ...config, log: (line) => logged.push(line) },
    toml: readAppToml(),
    sources: openSources(),
    state: {
      ...initialState(),
      installation: { installedAt: '2026-11-21T00:00:00Z', scopes: [], tokens: [] },
      ...state,
    },
    save: () => undefined,
    faults: new Faults(),
    storeUrl: 'http://localhost:4000',
    tunnelUrl: '',
    closed: new AbortController().signal,
    nextId: () => context.state.nextId++,
  };
  return context;
}

/** A theme whose layout adds nothing, and an extension, from their files by path. */
export function testSources(theme: Record<string, string>, extension: Record<string, string> = {}): Sources {
  const frame = { 'layout/theme.liquid': '{{ content_for_header }}<main>{{ content_for_layout }}</main>' };
  const toml = { 'shopify.extension.toml': `type = "theme"\nuid = "${EXTENSION_UID}"` };
  return {
    theme: mapFolder('theme', { ...frame, ...theme }),
    extension: mapFolder('extension', { ...toml, ...extension }),
  };
}

function mapFolder(label: string, files: Record<string, string>): Folder {
  return {
    label,
    read: (path) => (Object.hasOwn(files, path) ? Buffer.from(files[path] ?? '') : null),
    list: (directory) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${directory}/`))
        .map((path) => basename(path))
        .sort(),
  };
}
