/** The local App Bridge, bundled into one classic script that the app's pages load first. */
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

let built: string | null = null;

/** The script. The first call bundles it from `client/app-bridge/`. */
export function appBridgeScript(): string {
  built ??= bundle();
  return built;
}

function bundle(): string {
  const entry = fileURLToPath(new URL('client/app-bridge/main.js', import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('');
}
