/** Bundles the command line and runs it, because Node can't resolve the app's imports. */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const bundle = fileURLToPath(new URL('../../../build/import-article.mjs', import.meta.url));

await build({
  ...{ absWorkingDir: ROOT, entryPoints: ['app/routine/import/cli.ts'], outfile: bundle },
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'warning' },
});
const { runCli } = (await import(bundle)) as { runCli: (args: readonly string[]) => number };
process.exitCode = runCli(process.argv.slice(2));
