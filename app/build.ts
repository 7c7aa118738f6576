/** Bundles what runs beside the web process: the worker, and the seed. Packages stay outside, as for the web process. */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: { 'worker/index': 'app/jobs/worker-process.ts', 'seed/index': 'prisma/seed.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
