/** Test setup for the storefront and the proxy: a store without files on disk, and themes in memory. */
import { basename } from 'node:path';

import { readAppToml } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { Faults } from '../faults.ts';
import { initialState } from '../content/initial-state.ts';
import type { StoreState } from '../state/state.ts';
import { type Folder, openSources, type Sources } from './theme/folder.ts';

export const EXTENSION_UID = '00000000-aaaa-bbbb-cccc-000000000000';

export interface TestContext extends StoreContext {
  /** Logged messages, oldest first. */
  logged: string[];
}

/** An in-memory store with the app's real `shopify.app.toml`. */
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

/** A theme with a minimal layout, and an extension, from files by path. */
export function testSources(theme: Record<string, string>, extension: Record<string, string> = {}): Sources {
  const layout = { 'layout/theme.liquid': '{{ content_for_header }}<main>{{ content_for_layout }}</main>' };
  const toml = { 'shopify.extension.toml': `type = "theme"\nuid = "${EXTENSION_UID}"` };
  return {
    theme: mapFolder('theme', { ...layout, ...theme }),
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
