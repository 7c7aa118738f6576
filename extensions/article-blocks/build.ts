/**
 * Builds the blocks' scripts and styles from src/ into assets/, and refuses what is too large for a reader's phone.
 * Run by `npm run build:extension`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build, type BuildResult } from 'esbuild';

/** Bytes on disk. Shopify's checker refuses a script over 10,000; the budget for styles is our own. */
const BUDGETS = { js: 10_000, css: 20_000 };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function buildAssets(): Promise<BuildResult<{ metafile: true }>> {
  rmSync(here('assets'), { recursive: true, force: true });
  mkdirSync(here('assets'));
  return build({
    absWorkingDir: here('.'),
    entryPoints: ['src/routine.ts', 'src/routine.css', 'src/brief.ts', 'src/brief.css'],
    outdir: 'assets',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
  });
}

const { metafile } = await buildAssets();
const tooLarge: string[] = [];
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  const budget = file.endsWith('.css') ? BUDGETS.css : BUDGETS.js;
  console.log(`${file.padEnd(20)} ${bytes.toLocaleString('en').padStart(7)} of ${budget.toLocaleString('en')} bytes`);
  if (bytes > budget) tooLarge.push(`${file} has ${bytes} bytes; no more than ${budget} are allowed.`);
}
if (tooLarge.length > 0) {
  console.error(tooLarge.join('\n'));
  process.exitCode = 1;
}
