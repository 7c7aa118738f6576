/** Bundles the scorer and runs it, because Node can't resolve the app's imports. */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const bundle = fileURLToPath(new URL('../../build/score-import.mjs', import.meta.url));

await build({
  ...{ absWorkingDir: ROOT, entryPoints: ['tests/import-articles/print-score.ts'], outfile: bundle },
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'warning' },
});
const { printScore } = (await import(bundle)) as { printScore: (args: readonly string[], folder: string) => string };
process.stdout.write(printScore(process.argv.slice(2), fileURLToPath(new URL('.', import.meta.url))));
